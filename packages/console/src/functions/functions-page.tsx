import { getRouteApi } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Page } from '../ui/page.tsx';
import { PageTabs } from '../ui/page-tabs.tsx';
import { ReadOnlyNote } from '../ui/read-only-note.tsx';
import { AllowedDomains } from './allowed-domains.tsx';
import { FunctionList } from './function-list.tsx';
import { NewFunction, OpenFunction } from './open-function.tsx';
import { Secrets } from './secrets.tsx';

const route = getRouteApi('/functions');

/** Functions of the account, and what they may use. */
export function FunctionsPage() {
  const { t } = useTranslation();
  const { add, open, tab = 'functions' } = route.useSearch();
  const navigate = route.useNavigate();
  const show = (name: string) => void navigate({ search: { open: name } });
  const back = () => void navigate({ search: {} });
  return (
    <Page title={t('pages.functions')} note={t('code.functionsNote')}>
      <ReadOnlyNote scope="config:write" />
      {open !== undefined && <OpenFunction key={open} name={open} onBack={back} />}
      {add !== undefined && <NewFunction key={add} kind={add} onBack={back} onSaved={show} />}
      {open === undefined && add === undefined && (
        <PageTabs
          label={t('pages.functions')}
          shown={tab}
          onShow={(name) => void navigate({ search: { tab: name } })}
          tabs={[
            {
              name: 'functions',
              label: t('code.tabs.functions'),
              content: () => (
                <FunctionList onOpen={show} onAdd={(kind) => void navigate({ search: { add: kind } })} />
              ),
            },
            { name: 'secrets', label: t('code.tabs.secrets'), content: () => <Secrets /> },
            { name: 'domains', label: t('code.tabs.domains'), content: () => <AllowedDomains /> },
          ]}
        />
      )}
    </Page>
  );
}
