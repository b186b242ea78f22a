// oxlint-disable-next-line typescript/triple-slash-reference -- it describes a package, and is no module
/// <reference path="./lucide.d.ts" />
// Icon by icon, because the whole package takes a Node server longer to read than all the rest.
import CircleHelp from 'lucide/dist/esm/icons/circle-question-mark.mjs'
import Activity from 'lucide/dist/esm/icons/activity.mjs'
import Archive from 'lucide/dist/esm/icons/archive.mjs'
import ArrowDownWideNarrow from 'lucide/dist/esm/icons/arrow-down-wide-narrow.mjs'
import Bird from 'lucide/dist/esm/icons/bird.mjs'
import Blend from 'lucide/dist/esm/icons/blend.mjs'
import Blocks from 'lucide/dist/esm/icons/blocks.mjs'
import Bot from 'lucide/dist/esm/icons/bot.mjs'
import CalendarClock from 'lucide/dist/esm/icons/calendar-clock.mjs'
import CalendarSync from 'lucide/dist/esm/icons/calendar-sync.mjs'
import ChartColumn from 'lucide/dist/esm/icons/chart-column.mjs'
import ChartScatter from 'lucide/dist/esm/icons/chart-scatter.mjs'
import ClipboardCheck from 'lucide/dist/esm/icons/clipboard-check.mjs'
import ClipboardPen from 'lucide/dist/esm/icons/clipboard-pen.mjs'
import Combine from 'lucide/dist/esm/icons/combine.mjs'
import Database from 'lucide/dist/esm/icons/database.mjs'
import Dices from 'lucide/dist/esm/icons/dices.mjs'
import DoorOpen from 'lucide/dist/esm/icons/door-open.mjs'
import Dumbbell from 'lucide/dist/esm/icons/dumbbell.mjs'
import EyeOff from 'lucide/dist/esm/icons/eye-off.mjs'
import Flag from 'lucide/dist/esm/icons/flag.mjs'
import FlaskConical from 'lucide/dist/esm/icons/flask-conical.mjs'
import Funnel from 'lucide/dist/esm/icons/funnel.mjs'
import Gauge from 'lucide/dist/esm/icons/gauge.mjs'
import Gavel from 'lucide/dist/esm/icons/gavel.mjs'
import GitFork from 'lucide/dist/esm/icons/git-fork.mjs'
import Globe from 'lucide/dist/esm/icons/globe.mjs'
import Grid3x3 from 'lucide/dist/esm/icons/grid-3x3.mjs'
import Layers from 'lucide/dist/esm/icons/layers.mjs'
import ListFilter from 'lucide/dist/esm/icons/list-filter.mjs'
import ListOrdered from 'lucide/dist/esm/icons/list-ordered.mjs'
import ListRestart from 'lucide/dist/esm/icons/list-restart.mjs'
import Merge from 'lucide/dist/esm/icons/merge.mjs'
import PackageCheck from 'lucide/dist/esm/icons/package-check.mjs'
import Plug from 'lucide/dist/esm/icons/plug.mjs'
import RefreshCw from 'lucide/dist/esm/icons/refresh-cw.mjs'
import Scale from 'lucide/dist/esm/icons/scale.mjs'
import ScanSearch from 'lucide/dist/esm/icons/scan-search.mjs'
import Scissors from 'lucide/dist/esm/icons/scissors.mjs'
import ScrollText from 'lucide/dist/esm/icons/scroll-text.mjs'
import Server from 'lucide/dist/esm/icons/server.mjs'
import Shapes from 'lucide/dist/esm/icons/shapes.mjs'
import ShieldAlert from 'lucide/dist/esm/icons/shield-alert.mjs'
import ShieldCheck from 'lucide/dist/esm/icons/shield-check.mjs'
import ShipWheel from 'lucide/dist/esm/icons/ship-wheel.mjs'
import Shrink from 'lucide/dist/esm/icons/shrink.mjs'
import Smartphone from 'lucide/dist/esm/icons/smartphone.mjs'
import SpellCheck from 'lucide/dist/esm/icons/spell-check.mjs'
import Split from 'lucide/dist/esm/icons/split.mjs'
import Table2 from 'lucide/dist/esm/icons/table-2.mjs'
import TableProperties from 'lucide/dist/esm/icons/table-properties.mjs'
import Tags from 'lucide/dist/esm/icons/tags.mjs'
import TextQuote from 'lucide/dist/esm/icons/text-quote.mjs'
import TextSearch from 'lucide/dist/esm/icons/text-search.mjs'
import UserCheck from 'lucide/dist/esm/icons/user-check.mjs'
import VectorSquare from 'lucide/dist/esm/icons/vector-square.mjs'
import Warehouse from 'lucide/dist/esm/icons/warehouse.mjs'
import WavesHorizontal from 'lucide/dist/esm/icons/waves-horizontal.mjs'
import Waypoints from 'lucide/dist/esm/icons/waypoints.mjs'
import Workflow from 'lucide/dist/esm/icons/workflow.mjs'
import Zap from 'lucide/dist/esm/icons/zap.mjs'
import type { IconNode } from 'lucide'
import type { CATALOG } from '../../catalog/index.ts'

type CatalogIcon = (typeof CATALOG)[number]['icon']

/** The drawing of every icon the catalogue names, on a 24 px grid; the compiler tells of one that is missing. */
const ICONS = {
  activity: Activity,
  archive: Archive,
  'arrow-down-wide-narrow': ArrowDownWideNarrow,
  bird: Bird,
  blend: Blend,
  blocks: Blocks,
  bot: Bot,
  'calendar-clock': CalendarClock,
  'calendar-sync': CalendarSync,
  'chart-column': ChartColumn,
  'chart-scatter': ChartScatter,
  'clipboard-check': ClipboardCheck,
  'clipboard-pen': ClipboardPen,
  combine: Combine,
  database: Database,
  dices: Dices,
  'door-open': DoorOpen,
  dumbbell: Dumbbell,
  'eye-off': EyeOff,
  flag: Flag,
  'flask-conical': FlaskConical,
  funnel: Funnel,
  gauge: Gauge,
  gavel: Gavel,
  'git-fork': GitFork,
  globe: Globe,
  'grid-3x3': Grid3x3,
  layers: Layers,
  'list-filter': ListFilter,
  'list-ordered': ListOrdered,
  'list-restart': ListRestart,
  merge: Merge,
  'package-check': PackageCheck,
  plug: Plug,
  'refresh-cw': RefreshCw,
  scale: Scale,
  'scan-search': ScanSearch,
  scissors: Scissors,
  'scroll-text': ScrollText,
  server: Server,
  shapes: Shapes,
  'shield-alert': ShieldAlert,
  'shield-check': ShieldCheck,
  'ship-wheel': ShipWheel,
  shrink: Shrink,
  smartphone: Smartphone,
  'spell-check': SpellCheck,
  split: Split,
  'table-2': Table2,
  'table-properties': TableProperties,
  tags: Tags,
  'text-quote': TextQuote,
  'text-search': TextSearch,
  'user-check': UserCheck,
  'vector-square': VectorSquare,
  warehouse: Warehouse,
  'waves-horizontal': WavesHorizontal,
  waypoints: Waypoints,
  workflow: Workflow,
  zap: Zap,
} satisfies Record<CatalogIcon, IconNode>

/** A question mark for components this build does not know. */
export function iconNode(icon: string | undefined): IconNode {
  return (ICONS as Record<string, IconNode>)[icon ?? ''] ?? CircleHelp
}
