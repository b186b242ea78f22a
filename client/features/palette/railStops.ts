import {
  Activity,
  Brain,
  Database,
  FlaskConical,
  GraduationCap,
  MonitorSmartphone,
  Radio,
  Rows3,
  Server,
  ShieldCheck,
  Star,
  Table2,
  type IconNode,
} from 'lucide'
import { FAMILIES, type FamilyId } from '../../../shared/catalog/families.ts'

/** A part of the palette that has an icon on the rail; `all` is the palette as a whole. */
export interface RailStop {
  id: FamilyId | 'all' | 'favourites' | 'lanes'
  title: string
  icon: IconNode
}

const ICONS: Record<FamilyId, IconNode> = {
  'clients-edge': MonitorSmartphone,
  'ingestion-streaming': Radio,
  storage: Database,
  'data-features': Table2,
  training: GraduationCap,
  'models-retrieval': Brain,
  serving: Server,
  experimentation: FlaskConical,
  'monitoring-ops': Activity,
  'trust-people': ShieldCheck,
}

/** What stands on the rail, from the top. */
export const RAIL_STOPS: readonly RailStop[] = [
  { id: 'favourites', title: 'Favourites', icon: Star },
  { id: 'lanes', title: 'Lanes', icon: Rows3 },
  ...(Object.keys(FAMILIES) as FamilyId[]).map((id) => ({ id, title: FAMILIES[id].title, icon: ICONS[id] })),
]
