import { useState } from 'react'
import { useEditor, type TLArrowShape, type TLShapeId } from 'tldraw'
import { readLinkLabel, type LinkNumbers } from '../../../shared/graph/linkNumbers.ts'
import { LINK_LOOKS } from '../../../shared/board/links.ts'
import { plainText } from '../../../shared/board/plainText.ts'
import { parseQuantity } from '../../../shared/estimate/quantity.ts'
import { rateText, sizeText, timeText } from '../../../shared/estimate/quantityText.ts'
import { isLabelAsked } from '../../canvas/links/askedLabel.ts'
import { takeAskedKey } from './boardKeys.ts'
import { LinkKindPicker } from './LinkKindPicker.tsx'
import { linkKindOf } from '../../shapes/LinkShapeUtil.tsx'
import { commonOf } from './common.ts'
import { editLinkLabels } from './edits.ts'
import { Fact, Field } from './Field.tsx'

const NUMBERS: readonly {
  is: keyof LinkNumbers
  label: string
  unit: string
  example: string
  say: (value: number) => string
}[] = [
  { is: 'qps', label: 'Rate', unit: 'QPS', example: '3.5k QPS', say: rateText },
  { is: 'bytes', label: 'Size of each', unit: 'bytes', example: '2 kB', say: sizeText },
  { is: 'ms', label: 'Time', unit: 'ms', example: '20 ms', say: timeText },
]

/**
 * What flows along links: its kind, and what their labels say. The numbers are part of the label, so they are seen and
 * exported.
 */
export function LinkSection({
  links,
  isReadonly,
  isWhole,
}: {
  links: readonly TLArrowShape[]
  isReadonly: boolean
  /** Otherwise only what one changes most. */
  isWhole: boolean
}) {
  const editor = useEditor()
  const ids = links.map(({ id }) => id)
  const [asked] = useState(() => ids.find((id) => isLabelAsked(editor, id)))
  const labels = links.map(({ props }) => readLinkLabel(plainText(props.richText)))
  const setWords = (words: string): undefined => {
    editLinkLabels(editor, ids, { words: words.trim() })
  }
  return (
    <>
      {isReadonly ? <KindFact links={links} /> : <LinkKindPicker iconsOnly={!isWhole} />}
      <Field
        label="Label"
        value={commonOf(labels.map(({ words }) => words))}
        placeholder="What flows"
        commit={setWords}
        isReadonly={isReadonly}
        isAsked={asked !== undefined}
        takeKey={asked && ((event, isTyping) => takeAskedKey(editor, asked, event, isTyping))}
      />
      {isWhole && (
        <section className="ss-inspector-properties" aria-label="Numbers">
          {NUMBERS.map((number) => (
            <NumberField
              key={number.is}
              {...number}
              values={labels.map(({ numbers }) => numbers[number.is])}
              ids={ids}
              isReadonly={isReadonly}
            />
          ))}
        </section>
      )}
    </>
  )
}

function KindFact({ links }: { links: readonly TLArrowShape[] }) {
  const kind = commonOf(links.map((link) => linkKindOf(link) ?? 'plain'))
  return <Fact label="Kind" value={kind && (kind === 'plain' ? 'Arrow' : LINK_LOOKS[kind].title)} />
}

type NumberFieldProps = (typeof NUMBERS)[number] & {
  values: readonly (number | undefined)[]
  ids: readonly TLShapeId[]
  isReadonly: boolean
}

function NumberField({ is, label, unit, example, say, values, ids, isReadonly }: NumberFieldProps) {
  const editor = useEditor()
  const text = commonOf(values.map((value) => (value === undefined ? '' : say(value))))
  const commit = (typed: string): string | undefined => {
    const parsed = typed.trim() === '' ? { ok: true as const, value: undefined } : parseQuantity(typed, unit)
    if (!parsed.ok) return parsed.problem
    if (parsed.value !== undefined && parsed.value < 0) return 'This is never less than nothing.'
    editLinkLabels(editor, ids, { numbers: { [is]: parsed.value } })
    return undefined
  }
  return <Field label={label} value={text} placeholder={`e.g. ${example}`} commit={commit} isReadonly={isReadonly} />
}
