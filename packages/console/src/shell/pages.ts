import type { Scope } from '@conversation-orchestrator/api';
import {
  Bot,
  Braces,
  ChartColumn,
  Database,
  Headset,
  History,
  KeyRound,
  ListOrdered,
  type LucideIcon,
  MessagesSquare,
  ScrollText,
  Settings,
  Users,
} from 'lucide-react';
import type { pages } from '../i18n/en/pages.ts';

/** One entry of the navigation. `scope`: shown only to those whose role has it. */
type NavigationEntry = {
  readonly name: keyof typeof pages;
  readonly to: `/${keyof typeof pages}`;
  readonly icon: LucideIcon;
  readonly scope?: Scope;
};

/** The pages in the order the navigation shows them. */
export const NAVIGATION: readonly NavigationEntry[] = [
  { name: 'policies', to: '/policies', icon: ListOrdered },
  { name: 'logs', to: '/logs', icon: ScrollText },
  { name: 'usage', to: '/usage', icon: ChartColumn },
  { name: 'context', to: '/context', icon: Database },
  { name: 'functions', to: '/functions', icon: Braces },
  { name: 'bots', to: '/bots', icon: Bot },
  { name: 'emulator', to: '/emulator', icon: MessagesSquare, scope: 'nextaction:ask' },
  { name: 'desk', to: '/desk', icon: Headset, scope: 'nextaction:ask' },
  { name: 'directory', to: '/directory', icon: Users },
  { name: 'access', to: '/access', icon: KeyRound, scope: 'access:manage' },
  { name: 'settings', to: '/settings', icon: Settings },
  { name: 'revisions', to: '/revisions', icon: History },
];
