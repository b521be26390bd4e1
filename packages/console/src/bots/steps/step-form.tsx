import type { ComponentType } from 'react';
import type { StepDraft, StepKind } from '../bot-draft.ts';
import { AskForm } from './ask-form.tsx';
import { BranchForm } from './branch-form.tsx';
import { IntentForm } from './intent-form.tsx';
import { CloseForm, RouteForm, TransferForm } from './leaving-forms.tsx';
import { SayForm } from './say-form.tsx';
import { ScriptForm } from './script-form.tsx';
import type { StepFormProps } from './step-form-props.ts';

const FORMS: { readonly [Kind in StepKind]: ComponentType<StepFormProps<Kind>> } = {
  say: SayForm,
  ask: AskForm,
  intent: IntentForm,
  script: ScriptForm,
  branch: BranchForm,
  route: RouteForm,
  transfer: TransferForm,
  close: CloseForm,
};

type AnyStepFormProps = {
  readonly step: StepDraft;
  readonly path: string;
  readonly onChange: (step: StepDraft) => void;
};

/** The fields of a step, by its kind. */
export function StepForm(props: AnyStepFormProps) {
  const Form = FORMS[props.step.kind] as ComponentType<AnyStepFormProps>;
  return <Form {...props} />;
}
