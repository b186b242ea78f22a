import type { ReactNode } from 'react'
import { HTMLContainer, SVGContainer, useIsEditing } from 'tldraw'
import type { Mark } from '../../shared/drawing/base/mark.ts'
import { Marks } from '../drawing/Marks.tsx'
import { TitleField, type TitleFieldProps } from './TitleField.tsx'
import { withoutTitle } from './withoutTitle.ts'

export interface TitledShapeProps extends TitleFieldProps {
  marks: readonly Mark[]
  /** What stands over the marks. */
  children?: ReactNode
}

/** A card or a lane on the canvas, with a field in the place of its title while that is written. */
export function TitledShape({ marks, children, ...field }: TitledShapeProps) {
  const isEditing = useIsEditing(field.shape.id)
  return (
    <>
      <SVGContainer>
        <Marks marks={isEditing ? withoutTitle(marks) : marks} />
        {children}
      </SVGContainer>
      {isEditing && <HTMLContainer><TitleField {...field} /></HTMLContainer>}
    </>
  )
}
