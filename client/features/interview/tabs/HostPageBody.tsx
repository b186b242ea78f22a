import { useRef, type ComponentProps } from 'react'
import { useHeldInPlace } from '../../../controls/screen/useHeldInPlace.ts'

/** What is under the pointer in it stays there, so that nothing that acts comes to lie where somebody reads. */
export function HostPageBody(props: ComponentProps<'div'>) {
  const scroller = useRef<HTMLDivElement>(null)
  useHeldInPlace(scroller)
  return <div ref={scroller} className="ss-host-page" {...props} />
}
