import {
  Braces,
  CircleHelp,
  CircleX,
  GitBranch,
  type LucideIcon,
  MessageSquare,
  PhoneForwarded,
  Signpost,
  Sparkles,
} from 'lucide-react';
import type { StepKind } from '../bot-draft.ts';

const ICONS: { readonly [Kind in StepKind]: LucideIcon } = {
  say: MessageSquare,
  ask: CircleHelp,
  intent: Sparkles,
  script: Braces,
  branch: GitBranch,
  route: Signpost,
  transfer: PhoneForwarded,
  close: CircleX,
};

/** The sign of a kind of step. */
export function StepIcon({ kind }: { readonly kind: StepKind }) {
  const Icon = ICONS[kind];
  return <Icon size={16} aria-hidden />;
}
