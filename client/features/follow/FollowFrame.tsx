import { Navigation, X } from 'lucide'
import { useEditor, useValue } from 'tldraw'
import { follow, followState, unfollow } from '../../canvas/view/follow.ts'
import { keepFromCanvas } from '../../canvas/view/keepFromCanvas.ts'
import { Icon } from '../../controls/Icon.tsx'
import './FollowFrame.css'

/** Around the canvas while one goes along with somebody: whose view it is, and the way out; or the way back to a lead. */
export function FollowFrame() {
  const editor = useEditor()
  const following = useValue('following', () => followState(editor).following, [editor])
  if (following === undefined) return <BackToLead />
  return (
    <div className="ss-follow" style={{ borderColor: following.color }}>
      <button
        type="button"
        style={{ background: following.color }}
        {...keepFromCanvas(editor)}
        onClick={() => unfollow(editor, 'asked')}
      >
        <span>Following {following.name}</span>
        <kbd>Esc</kbd>
        <Icon node={X} size={16} />
      </button>
    </div>
  )
}

function BackToLead() {
  const editor = useEditor()
  const leader = useValue('leader', () => {
    const { lead } = followState(editor)
    return lead === undefined || lead === 'own' ? undefined : editor.store.get(lead)
  }, [editor])
  if (leader === undefined) return null
  return (
    <div className="ss-follow ss-follow-none">
      <button
        type="button"
        style={{ background: leader.color }}
        {...keepFromCanvas(editor)}
        onClick={() => follow(editor, leader)}
      >
        <Icon node={Navigation} size={16} />
        <span>Follow {leader.userName} again</span>
      </button>
    </div>
  )
}
