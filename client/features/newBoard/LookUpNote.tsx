/** What keeps a candidate from looking the answer up, and what does not. */
export function LookUpNote({ isKept }: { isKept: boolean }) {
  if (isKept) {
    return (
      <p className="ss-start-note">
        This case study is kept: whoever has no create key, and no board of their own from it, cannot read it anywhere.
      </p>
    )
  }
  return (
    <p className="ss-start-note">
      The candidate cannot open case studies in the browser they join with. In another one they are open to anybody
      here, unless whoever runs this server lets only people with its create key read them, or the case study is
      private.
    </p>
  )
}
