import { getRouteApi } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAccountId } from '../data/session.tsx';
import { useDirectory } from '../data/use-directory.ts';
import { useReply } from '../data/use-reply.ts';
import { Loaded } from '../ui/loaded.tsx';
import { LoadingRows } from '../ui/loading-rows.tsx';
import { Page } from '../ui/page.tsx';
import { BotEditor } from './bot-editor.tsx';
import type { BotStart } from './bots-search.ts';
import { freeId, startOf } from './starts.ts';

const editRoute = getRouteApi('/bots/$botId');
const newRoute = getRouteApi('/bots/new');

/** Changes a bot that exists. */
export function EditBotPage() {
  const { botId } = editRoute.useParams();
  const query = useReply('bots.get', { params: { accountId: useAccountId(), botId } });
  if (query.data === undefined) return <Waiting query={query} title={botId} />;
  const { body, headers } = query.data;
  return <BotEditor key={botId} kept={{ bot: body, etag: headers.get('etag') ?? '*' }} />;
}

/** Makes a new bot, from nothing, from one that is ready to use, or from another one of the account. */
export function NewBotPage() {
  const { t } = useTranslation();
  const { from, copy } = newRoute.useSearch();
  const params = { accountId: useAccountId() };
  const list = useReply('bots.list', { params });
  const copied = useReply(
    'bots.get',
    { params: { ...params, botId: copy ?? '' } },
    { enabled: copy !== undefined },
  );
  const { loaded } = useDirectory();
  if (list.data === undefined || !loaded) return <Waiting query={list} title={t('bots.newTitle')} />;
  if (copy !== undefined && copied.data === undefined)
    return <Waiting query={copied} title={t('bots.newTitle')} />;
  const takenIds = new Set(list.data.body.bots.map(({ id }) => id));
  return <NewBot key={`${from} ${copy}`} from={from} takenIds={takenIds} copied={copied.data?.body} />;
}

type NewBotProps = {
  readonly from: BotStart | undefined;
  readonly takenIds: ReadonlySet<string>;
  readonly copied: Parameters<typeof BotEditor>[0]['start'];
};

function NewBot({ from, takenIds, copied }: NewBotProps) {
  const { t } = useTranslation();
  const { skills } = useDirectory();
  // What the author begins with stays, whatever is read meanwhile.
  const [start] = useState(() => {
    if (copied !== undefined)
      return { ...copied, id: freeId(copied.id, takenIds), name: t('bots.copyOf', { name: copied.name }) };
    const skillIds = skills.map(({ id }) => id);
    return startOf(from, { takenIds, skillIds, name: t('bots.newName') });
  });
  return <BotEditor start={start} />;
}

type WaitingProps = { readonly query: Parameters<typeof Loaded>[0]['query']; readonly title: string };

function Waiting({ query, title }: WaitingProps) {
  return (
    <Page title={title}>
      <Loaded query={query} loading={<LoadingRows rows={8} height={56} />}>
        {() => <LoadingRows rows={8} height={56} />}
      </Loaded>
    </Page>
  );
}
