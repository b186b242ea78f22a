import { useMemo } from 'react'
import { previewMarks } from '../../shared/drawing/sketches/previewMarks.ts'
import type { KitPreview } from '../../shared/kit/preview.ts'
import { useTheme } from '../theme/useTheme.ts'
import { Marks } from './Marks.tsx'
import './KitPreviewDrawing.css'

/** A kit's architecture in small: lanes, cards and links in their own colours, no words. */
export function KitPreviewDrawing({ preview }: { preview: KitPreview }) {
  const { resolved } = useTheme()
  const marks = useMemo(() => previewMarks(preview, resolved), [preview, resolved])
  return (
    <svg className="ss-preview" viewBox={`0 0 ${preview.w} ${preview.h}`} aria-hidden="true">
      <Marks marks={marks} />
    </svg>
  )
}
