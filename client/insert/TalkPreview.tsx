import { LINK_LOOKS } from '../../shared/board/links.ts'
import type { Talk } from '../../shared/catalog/parseTalk.ts'
import { findComponent } from '../../shared/catalog/index.ts'
import type { TalkNode } from '../../shared/catalog/talkNames.ts'
import { iconNode } from '../component/icons.ts'
import { LinkSample } from '../shapes/LinkSample.tsx'
import { Icon } from '../theme/Icon.tsx'
import { useTheme } from '../theme/useTheme.ts'

/** What a talk line would draw, and what in it was not understood. */
export function TalkPreview({ id, talk }: { id: string; talk: Talk }) {
  const { resolved } = useTheme()
  const nodes = new Map(talk.nodes.map((node) => [node.key, node]))
  return (
    <div id={id} className="ss-talk" role="status">
      {talk.links.map(({ from, to, kind, label }, at) => (
        <p key={at} className="ss-talk-link">
          <NodeName node={nodes.get(from)} />
          <svg viewBox="-2 -8 40 16" width={40} height={16} role="img" aria-label={LINK_LOOKS[kind].title}><LinkSample kind={kind} colorMode={resolved} /></svg>
          <NodeName node={nodes.get(to)} />
          {label !== '' && <em>{label}</em>}
        </p>
      ))}
      {talk.problems.map(({ message, start }) => <p key={start + message} className="ss-talk-problem">{message}</p>)}
    </div>
  )
}

function NodeName({ node }: { node: TalkNode | undefined }) {
  if (node === undefined) return null
  return (
    <span className={node.existingId === undefined ? 'ss-talk-new' : undefined}>
      <Icon node={iconNode(findComponent(node.kind)?.icon)} size={16} /> {node.title}
    </span>
  )
}
