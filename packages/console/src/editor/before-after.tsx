import { Paper, Text } from '@mantine/core';
import { PolicySentence, type Told } from '../ui/sentence/policy-sentence.tsx';
import classes from './review.module.css';

type Side = {
  readonly title: string;
  readonly policy: Told & { readonly name: string; readonly description?: string };
};

/** Two states of a policy beside each other, each as a sentence. */
export function BeforeAfter({ sides }: { readonly sides: readonly Side[] }) {
  return (
    <div className={classes.sides}>
      {sides.map(({ title, policy }) => (
        <Paper key={title} p="md">
          <Text c="var(--faint)" mb={6}>
            {title}
          </Text>
          <Text fw={600} mb={6}>
            {policy.name}
          </Text>
          {policy.description !== undefined && (
            <Text c="var(--faint)" mb={6}>
              {policy.description}
            </Text>
          )}
          <PolicySentence policy={policy} />
        </Paper>
      ))}
    </div>
  );
}
