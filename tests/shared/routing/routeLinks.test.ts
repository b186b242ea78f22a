import { describe, expect, test } from 'vitest'
import type { Box } from '../../../shared/geometry/box.ts'
import { ROUTE_POLICIES, routeLinks as findRoutes, runsOverBoxes, type LinkToLead } from '../../../shared/routing/routeLinks.ts'
import { routeBetween, type Surroundings } from '../../../shared/routing/surroundings.ts'

const card = (x: number, y: number): Box => ({ x, y, w: 176, h: 64 })
const link = (id: string, from: string, to: string, wish: Partial<LinkToLead> = {}): LinkToLead & { id: string } => ({ id, from, to, kind: 'request', label: '', ...wish })
const routeLinks = (around: Surroundings, links: readonly LinkToLead[]) => findRoutes(around, links, ROUTE_POLICIES.board)
const middle = { start: { side: 'right', at: 0 }, end: { side: 'left', at: 0 }, midPoint: 0.5, labelPosition: 0.5 } as const

describe('routeLinks', () => {
  test('leads a link around what lies between its ends', () => {
    const boxes = new Map([['a', card(0, 0)], ['between', card(300, 0)], ['b', card(600, 0)]])
    const [route] = routeLinks({ boxes, lanes: [], kept: [] }, [link('one', 'a', 'b')])
    expect(route).toBeDefined()
    expect(runsOverBoxes(route!, boxes)).toBe(false)
    const straight = routeBetween(link('one', 'a', 'b'), boxes, middle)
    expect(runsOverBoxes(straight!, boxes), 'straight on it would').toBe(true)
  })

  test('gives each of several links a place of its own on the side they share', () => {
    const boxes = new Map([['a', card(0, 200)], ['b', card(500, 0)], ['c', card(500, 200)], ['d', card(500, 400)]])
    const routes = routeLinks({ boxes, lanes: [], kept: [] }, ['b', 'c', 'd'].map((to) => link(to, 'a', to)))
    const starts = routes.map((route) => `${route?.start.side} ${route?.start.at}`)
    expect(new Set(starts).size).toBe(3)
  })

  test('keeps a new link apart from one that stays', () => {
    const boxes = new Map([['a', card(0, 0)], ['b', card(400, 0)]])
    const kept = routeBetween(link('old', 'a', 'b'), boxes, middle)!
    const [route] = routeLinks({ boxes, lanes: [], kept: [kept] }, [link('new', 'b', 'a')])
    expect([route?.start.side === 'left' && route.start.at === 0, route?.end.side === 'right' && route.end.at === 0]).toEqual([false, false])
  })

  test('leaves by the side that somebody chose', () => {
    const boxes = new Map([['a', card(0, 0)], ['b', card(400, 0)]])
    const [route] = routeLinks({ boxes, lanes: [], kept: [] }, [link('one', 'a', 'b', { exit: 'bottom' })])
    expect(route?.start.side).toBe('bottom')
  })

  test('says so when there is no way to draw a link', () => {
    const boxes = new Map([['a', card(0, 0)], ['b', card(20, 20)]])
    expect(routeLinks({ boxes, lanes: [], kept: [] }, [link('one', 'a', 'b')])).toEqual([undefined])
    expect(routeBetween(link('one', 'a', 'b'), boxes, middle)).toBeUndefined()
  })
})
