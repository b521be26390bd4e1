import { Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useAccountId } from '../data/session.tsx';
import { useReply } from '../data/use-reply.ts';
import { CodeBlock } from '../ui/code-block.tsx';
import { useDenial } from '../ui/use-denial.ts';
import classes from './chat.module.css';

/** How the chat gets into other pages: the script tag of each web channel. Nothing, where there is none. */
export function EmbedTags() {
  const params = { accountId: useAccountId() };
  const enabled = useDenial('config:read') === undefined;
  const channels = useReply('channels.list', { params }, { enabled }).data?.body.channels ?? [];
  const ids = channels.filter(({ kind }) => kind === 'web').map(({ id }) => id);
  return ids.map((id) => <EmbedTag key={id} channelId={id} />);
}

function EmbedTag({ channelId }: { readonly channelId: string }) {
  const { t } = useTranslation();
  const accountId = useAccountId();
  const channel = useReply('channels.get', { params: { accountId, channelId } }).data?.body;
  if (channel?.kind !== 'web') return null;
  const { allowedOrigins, name } = channel;
  const tag = `<script src="${location.origin}/widget.js" data-account="${accountId}" data-channel="${channelId}" async></script>`;
  return (
    <section className={classes.embed} aria-label={name}>
      <Title order={2}>{t('chats.embedTitle')}</Title>
      <p>{t('chats.embedText', { origins: allowedOrigins.join(', ') })}</p>
      <CodeBlock text={tag} label={t('chats.embedTag', { name })} />
    </section>
  );
}
