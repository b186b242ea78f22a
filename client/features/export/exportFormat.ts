import type { ComponentType } from 'react'
import type { Editor } from 'tldraw'
import type { TextFormat } from '../../../shared/interchange/format.ts'
import type { ImageChoice } from './imageChoice.ts'

/** A way to take a board away. */
export type ExportFormat = ImageFormat | FileFormat | AskedFormat

/** A picture: the dialog shows a preview and asks how it is to look. */
export interface ImageFormat {
  kind: 'image'
  id: string
  title: string
  extension: string
  /** Undefined when there is nothing to draw. */
  draw: (editor: Editor, choice: ImageChoice) => Promise<Blob | undefined>
}

/** A text of the board as it is. */
export interface FileFormat {
  kind: 'file'
  format: TextFormat
  write: (editor: Editor) => Promise<string>
}

/** A text that needs to know more: a dialog of its own asks for it and saves the file. */
export interface AskedFormat {
  kind: 'asked'
  format: TextFormat
  Dialog: ComponentType<{ editor: Editor; onClose: () => void }>
}
