import type { Conversation } from '@conversation-orchestrator/api';
import type { Value } from '@conversation-orchestrator/engine';
import { Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { failedWith } from '../../data/call.ts';
import { useAccountId } from '../../data/session.tsx';
import { useReply } from '../../data/use-reply.ts';
import { BUILT_IN_ATTRIBUTES } from '../../editor/built-in-attributes.ts';
import { FailureNotice } from '../../ui/failure-notice.tsx';
import { LookUp } from '../../ui/look-up.tsx';
import { Section } from '../../ui/section.tsx';
import { useNow } from '../../ui/use-now.ts';
import { AttributeNames } from './attribute-names.tsx';
import { conversationValues } from './conversation-values.ts';

const ATTRIBUTES = [...BUILT_IN_ATTRIBUTES].filter(([name]) => name.startsWith('conversation.'));
const MEANINGS = {
  'conversation.minutesSinceStartConversation': 'minutesSinceStartConversation',
  'conversation.minutesSincePreviousMessage': 'minutesSincePreviousMessage',
  'conversation.previousAgentId': 'previousAgentId',
  'conversation.currentSkillId': 'currentSkillId',
  'conversation.previousSkillId': 'previousSkillId',
  'conversation.conversationId': 'conversationId',
  'conversation.consumerId': 'consumerId',
  'conversation.groupId': 'groupId',
} as const;

type ConversationAttributesProps = {
  readonly conversationId: string | undefined;
  readonly onLookUp: (conversationId: string | undefined) => void;
};

/** What policies know of a conversation, and what that is for one of them. */
export function ConversationAttributes({ conversationId, onLookUp }: ConversationAttributesProps) {
  const { t } = useTranslation();
  const params = { accountId: useAccountId(), conversationId: conversationId ?? '' };
  const found = useReply('conversations.get', { params }, { enabled: conversationId !== undefined });
  const values = useValues(conversationId === undefined ? undefined : found.data?.body);
  const isUnknown = failedWith(found.error, 'NOT_FOUND');
  return (
    <Section title={t('context.conversation.title')} text={t('context.conversation.text')}>
      <Stack>
        <LookUp
          key={conversationId}
          label={t('context.conversation.id')}
          value={conversationId}
          onLookUp={onLookUp}
        />
        {isUnknown && <Text role="status">{t('context.conversation.unknown')}</Text>}
        {found.isError && !isUnknown && (
          <FailureNotice error={found.error} onRetry={() => void found.refetch()} />
        )}
        <AttributeNames
          attributes={ATTRIBUTES}
          {...(values && { values })}
          explain={(name) => t(`context.conversation.meaning.${MEANINGS[name as keyof typeof MEANINGS]}`)}
        />
      </Stack>
    </Section>
  );
}

function useValues(conversation: Conversation | undefined): ReadonlyMap<string, Value> | undefined {
  const now = useNow();
  return conversation && conversationValues(conversation, now);
}
