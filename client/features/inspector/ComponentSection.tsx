import { useComputed, useEditor, useValue, type Editor, type TLShape, type TLShapeId } from 'tldraw'
import type { ComponentShape } from '../../../shared/board/componentProps.ts'
import { attrsOf } from '../../../shared/board/fitHeight.ts'
import type { ComponentDefinition, ComponentProperty } from '../../../shared/catalog/defineComponent.ts'
import { FAMILIES, type FamilyId } from '../../../shared/catalog/families.ts'
import { CATALOG } from '../../../shared/catalog/index.ts'
import { definitionOf, PLAIN_KIND } from '../../../shared/board/plainComponent.ts'
import { laneTitle } from '../../../shared/board/titles.ts'
import { lanesOf } from '../../canvas/graph/editorGraph.ts'
import { useToast } from '../../controls/ToastRegion.tsx'
import { ChoiceField, type Choice, type ChoiceGroup } from './ChoiceField.tsx'
import { commonOf, commonProperties } from './common.ts'
import { editComponents, setKind } from './edits.ts'
import { Field, LongField } from './Field.tsx'
import { moveToLane } from './moveToLane.ts'
import { PropertyField } from './PropertyField.tsx'
import { SuggestField } from './SuggestField.tsx'

const NO_LANE = ''

/** What a component is and how it is sized; of several, what they have in common. */
export function ComponentSection({
  components,
  isReadonly,
  isWhole,
}: {
  components: readonly ComponentShape[]
  isReadonly: boolean
  /** Otherwise only what one changes most. */
  isWhole: boolean
}) {
  const editor = useEditor()
  const ids = components.map(({ id }) => id)
  const definitions = components.map(({ props }) => definitionOf(props.kind))
  const propOf = (key: 'kind' | 'title' | 'technology' | 'note'): string | undefined =>
    commonOf(components.map(({ props }) => props[key]))
  const set =
    (key: 'title' | 'technology' | 'note') =>
    (text: string): undefined => {
      editComponents(editor, ids, () => ({ [key]: text.trim() }))
    }
  return (
    <>
      {/* Several of one title are never meant. */}
      {components.length === 1 && (
        <Field
          label="Title"
          value={propOf('title')}
          placeholder={commonOf(definitions)?.title ?? ''}
          commit={set('title')}
          isReadonly={isReadonly}
        />
      )}
      {isWhole && (
        <ChoiceField
          label="Kind"
          value={propOf('kind')}
          groups={KINDS}
          pick={(kind) => setKind(editor, ids, kind)}
          isReadonly={isReadonly}
        />
      )}
      <SuggestField
        label="Technology"
        value={propOf('technology')}
        suggestions={technologiesOf(definitions)}
        commit={set('technology')}
        isReadonly={isReadonly}
      />
      {isWhole && (
        <>
          <LongField
            label="Note"
            value={propOf('note')}
            placeholder="Shown on the card"
            commit={set('note')}
            isReadonly={isReadonly}
          />
          <LaneField components={components} ids={ids} isReadonly={isReadonly} />
          <Properties
            properties={commonProperties(definitions)}
            components={components}
            ids={ids}
            isReadonly={isReadonly}
          />
        </>
      )}
    </>
  )
}

const KINDS: readonly ChoiceGroup[] = [
  { title: '', choices: [{ value: PLAIN_KIND, title: 'Plain component' }] },
  ...(Object.keys(FAMILIES) as FamilyId[]).map((family) => ({
    title: FAMILIES[family].title,
    choices: CATALOG.filter((entry) => entry.family === family).map(({ id, title }) => ({ value: id, title })),
  })),
]

function technologiesOf(definitions: readonly (ComponentDefinition | undefined)[]): readonly string[] {
  const [first, ...others] = definitions
  return (first?.technologies ?? []).filter((one) => others.every((other) => other?.technologies.includes(one)))
}

function LaneField({
  components,
  ids,
  isReadonly,
}: {
  components: readonly ComponentShape[]
  ids: readonly TLShapeId[]
  isReadonly: boolean
}) {
  const editor = useEditor()
  const toast = useToast()
  const lanes = useLanes()
  const laneOf = ({ parentId }: TLShape): string => (lanes.some(({ value }) => value === parentId) ? parentId : NO_LANE)
  if (lanes.length === 0) return null
  const groups = [{ title: '', choices: [{ value: NO_LANE, title: 'None' }, ...lanes] }]
  const pick = (value: string): void => {
    const left = moveToLane(editor, ids, value === NO_LANE ? undefined : (value as TLShapeId))
    if (left > 0)
      toast({ text: 'That lane has no room, and cannot grow because another lies beside it. Make it larger first.' })
  }
  return (
    <ChoiceField
      label="Lane"
      value={commonOf(components.map(laneOf))}
      groups={groups}
      pick={pick}
      isReadonly={isReadonly}
    />
  )
}

/** The page's lanes; the same list while they are only moved. */
function useLanes(): readonly Choice[] {
  const editor = useEditor()
  const lanes = useComputed<readonly Choice[]>('lanes', () => lanesOn(editor), { isEqual: areSame }, [editor])
  return useValue(lanes)
}

function lanesOn(editor: Editor): Choice[] {
  return lanesOf(editor).map((lane) => ({ value: lane.id, title: laneTitle(lane) }))
}

function areSame(a: readonly Choice[], b: readonly Choice[]): boolean {
  return a.length === b.length && a.every(({ value, title }, at) => value === b[at]?.value && title === b[at].title)
}

interface PropertiesProps {
  properties: readonly ComponentProperty[]
  components: readonly ComponentShape[]
  ids: readonly TLShapeId[]
  isReadonly: boolean
}

function Properties({ properties, components, ids, isReadonly }: PropertiesProps) {
  const shown = isReadonly
    ? properties.filter(({ key }) => components.some(({ props }) => attrsOf(props)[key] !== undefined))
    : properties
  if (shown.length === 0) return null
  return (
    <section className="ss-inspector-properties" aria-label="Properties">
      <h3>Properties</h3>
      {shown.map((property) => (
        <PropertyField
          key={property.key}
          property={property}
          value={commonOf(components.map(({ props }) => attrsOf(props)[property.key]))}
          isMixed={isMixed(property, components)}
          ids={ids}
          isReadonly={isReadonly}
        />
      ))}
    </section>
  )
}

function isMixed({ key }: ComponentProperty, components: readonly ComponentShape[]): boolean {
  return new Set(components.map(({ props }) => attrsOf(props)[key])).size > 1
}
