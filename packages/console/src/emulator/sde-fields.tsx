import { useDebouncedValue } from '@mantine/hooks';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useAccountId } from '../data/session.tsx';
import { useReply } from '../data/use-reply.ts';
import { Loaded } from '../ui/loaded.tsx';
import { LoadingRows } from '../ui/loading-rows.tsx';
import classes from './chat.module.css';
import { rowsOf, type SdeRow } from './customer-sdes.ts';
import { SdeRows } from './sde-rows.tsx';

/** A customer's id is typed letter by letter: what is kept of each beginning of it is not asked for. */
const PAUSE_MS = 400;

type SdeFieldsProps = {
  readonly customerId: string;
  /** What is typed; undefined: nothing yet. */
  readonly rows: readonly SdeRow[] | undefined;
  readonly onChange: (rows: readonly SdeRow[]) => void;
};

/** What is known of a customer, to be filled in where the account keeps such data. */
export function SdeFields(props: SdeFieldsProps) {
  const { t } = useTranslation();
  const settings = useReply('settings.get', { params: { accountId: useAccountId() } });
  return (
    <fieldset className={classes.sdes}>
      <legend>{t('chats.sde.title')}</legend>
      <Loaded query={settings} loading={<LoadingRows rows={1} />}>
        {({ body }) =>
          body.sdeStoring ? (
            <KnownFields {...props} />
          ) : (
            <p className={classes.hint}>
              {t('chats.sde.off')}{' '}
              <Link to="/context" search={{ tab: 'sde' }}>
                {t('chats.sde.turnOn')}
              </Link>
            </p>
          )
        }
      </Loaded>
    </fieldset>
  );
}

function KnownFields({ customerId, rows, onChange }: SdeFieldsProps) {
  const [settledId] = useDebouncedValue(customerId, PAUSE_MS);
  const params = { accountId: useAccountId(), customerId: settledId };
  const known = useReply('sdes.get', { params });
  if (settledId !== customerId) return <LoadingRows rows={1} />;
  return (
    <Loaded query={known} loading={<LoadingRows rows={1} />}>
      {({ body }) => <SdeRows rows={rows ?? rowsOf(body.sdes)} onChange={onChange} />}
    </Loaded>
  );
}
