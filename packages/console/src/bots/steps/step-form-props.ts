import type { StepDraftOf, StepKind } from '../bot-draft.ts';

/** What the form of a step is given: the step, where it stands in the bot, and how it is changed. */
export type StepFormProps<Kind extends StepKind> = {
  readonly step: StepDraftOf<Kind>;
  readonly path: string;
  readonly onChange: (step: StepDraftOf<Kind>) => void;
};
