/** How many of those who are here go along with whoever leads, in words. */
export function sayFollowers(followers: number, others: number): string {
  if (others === 0) return 'Nobody is here yet. Whoever comes follows your view.'
  const verb = others === 1 ? 'follows' : 'follow'
  return `${followers} of ${others} ${verb} you. Who presses Escape or moves about looks around by themselves.`
}
