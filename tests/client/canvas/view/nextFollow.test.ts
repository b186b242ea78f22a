import { expect, test } from 'vitest'
import {
  FOLLOWS_NOBODY, givesWay, nextFollow, type FollowEvent, type FollowState,
} from '../../../../client/canvas/view/nextFollow.ts'
import { seeded, type Random } from '../../../fakes/random.ts'

const peer = (name: string) => ({ presence: name, name, color: '#000000' })
const follow = (name: string): FollowEvent => ({ type: 'follow', peer: peer(name) })
const asks = (by: string, atMs = 1): FollowEvent => ({ type: 'lead', lead: { by: peer(by), atMs } })
const said = (what: 'nobody' | 'own' | 'away'): FollowEvent => ({ type: 'lead', lead: what })
const LEAVE: FollowEvent = { type: 'unfollow', why: 'own way' }

function after(...events: FollowEvent[]): FollowState {
  return events.reduce((state, event) => nextFollow<string>(state, event), FOLLOWS_NOBODY as FollowState)
}

test('who leads no longer follows, is told so, and follows nobody until the lead is over', () => {
  const leading = after(follow('Ben'), said('own'))
  expect(leading.following).toBeUndefined()
  expect(leading.ended).toEqual({ name: 'Ben', why: 'leads' })
  const refused = nextFollow(leading, follow('Ben'))
  expect(refused.following).toBeUndefined()
  expect(refused.ended?.why).toBe('leading')
  expect([said('nobody'), follow('Ben')].reduce(nextFollow<string>, refused).following?.name).toBe('Ben')
  expect(after(said('own')).ended).toBeUndefined()
})

test('who is asked comes along, whomever they followed, and is let go with the lead', () => {
  expect(after(follow('Cy'), asks('Ada')).following?.name).toBe('Ada')
  expect(after(asks('Ada'), said('nobody'))).toEqual({
    following: undefined, ended: { name: 'Ada', why: 'lead over' }, lead: undefined, obeyed: undefined,
  })
  expect(after(asks('Ada'), asks('Eve', 2)).following?.name).toBe('Eve')
})

test('who left a lead may look around, also when the leader was away for a moment, until it is asked again', () => {
  expect(after(asks('Ada'), LEAVE, said('away'), asks('Ada')).following).toBeUndefined()
  expect(after(asks('Ada'), LEAVE, said('away'), asks('Ada')).lead).toBe('Ada')
  expect(after(asks('Ada'), LEAVE, said('nobody'), asks('Ada', 2)).following?.name).toBe('Ada')
  expect(after(asks('Ada'), said('away'), asks('Ada')).following?.name).toBe('Ada')
})

test('the end of a lead lets go nobody who follows somebody else by then', () => {
  expect(after(asks('Ada'), follow('Cy'), said('nobody')).following?.name).toBe('Cy')
})

test('of two who follow each other the higher number gives way, unless the other leads', () => {
  const both = (client: number) => ({ 1: 2, 2: 1 })[client]
  expect([givesWay(1, 2, both, undefined), givesWay(2, 1, both, undefined)]).toEqual([false, true])
  expect([givesWay(1, 2, both, 1), givesWay(2, 1, both, 1)]).toEqual([true, false])
  expect([givesWay(1, 2, both, 2), givesWay(2, 1, both, 2)]).toEqual([false, true])
  expect(givesWay(3, 1, both, undefined), 'a circle of others is theirs').toBe(false)
  expect(givesWay(1, 2, () => undefined, undefined)).toBe(false)
})

const PEOPLE = 4
const named = (presence: number) => ({ presence, name: String(presence), color: '' })

/** Pages of people who press anything in any order, who have all heard of it and have answered to it at once. */
function pagesAfter(random: Random, acts: number): { follows: (page: number) => number | undefined; leader: number | undefined } {
  const pages = Array.from({ length: PEOPLE }, () => FOLLOWS_NOBODY as FollowState<number>)
  const apply = (page: number, event: FollowEvent<number>) => { pages[page] = nextFollow(pages[page]!, event) }
  const follows = (page: number) => pages[page]?.following?.presence
  let leader: number | undefined
  for (let atMs = 0; atMs < acts; atMs++) {
    const [who, whom, what] = [random.int(PEOPLE), random.int(PEOPLE), random.pick(['follow', 'leave', 'lead', 'stop'])]
    if (what === 'follow' && whom !== who) apply(who, { type: 'follow', peer: named(whom) })
    if (what === 'leave') apply(who, { type: 'unfollow', why: 'asked' })
    if (what === 'lead' || what === 'stop') leader = what === 'lead' ? who : undefined
    for (const page of pages.keys()) {
      const lead = leader === undefined ? 'nobody' : leader === page ? 'own' : { by: named(leader), atMs }
      if (what === 'lead' || what === 'stop') apply(page, { type: 'lead', lead })
    }
  }
  const giving = [...pages.keys()].filter((page) => givesWay(page, follows(page) ?? page, follows, leader) && follows(page) !== undefined)
  for (const page of giving) apply(page, { type: 'unfollow', why: 'circle' })
  return { follows, leader }
}

test('whatever people press in whatever order, nobody is led in a circle', () => {
  const random = seeded(7)
  for (let run = 0; run < 500; run++) {
    const { follows, leader } = pagesAfter(random, 2 + random.int(12))
    for (let page = 0; page < PEOPLE; page++) {
      let at = follows(page)
      for (let steps = 0; at !== undefined && steps < PEOPLE; steps++) at = follows(at)
      expect(at, `${page} follows in a circle, run ${run}`).toBeUndefined()
    }
    expect(leader === undefined ? undefined : follows(leader), 'who leads follows nobody').toBeUndefined()
  }
})
