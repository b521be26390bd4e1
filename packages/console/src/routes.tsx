import {
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
  redirect,
} from '@tanstack/react-router';
import { accessSearch } from './access/access-search.ts';
import { botsSearch, newBotSearch } from './bots/bots-search.ts';
import { contextSearch } from './context/context-search.ts';
import { deskSearch } from './desk/desk-search.ts';
import { emulatorSearch } from './emulator/emulator-search.ts';
import { functionsSearch } from './functions/functions-search.ts';
import { withTexts } from './i18n/with-texts.ts';
import { logsSearch } from './logs/logs-search.ts';
import { policiesSearch } from './policies/policies-search.ts';
import { revisionsSearch } from './revisions/revisions-search.ts';
import { LoadingPage } from './shell/loading-page.tsx';
import { NotFoundPage } from './shell/not-found-page.tsx';
import { PageCrash } from './shell/page-crash.tsx';
import { Shell } from './shell/shell.tsx';
import { usageSearch } from './usage/usage-search.ts';

const root = createRootRoute({ component: Shell, notFoundComponent: NotFoundPage });

const home = createRoute({
  getParentRoute: () => root,
  path: '/',
  beforeLoad: () => {
    throw redirect({ to: '/policies', replace: true });
  },
});

const policies = createRoute({
  getParentRoute: () => root,
  path: '/policies',
  validateSearch: policiesSearch,
  component: lazyRouteComponent(() => import('./policies/policies-page.tsx'), 'PoliciesPage'),
});

const newPolicy = createRoute({
  getParentRoute: () => root,
  path: '/policies/new',
  validateSearch: ({ from }: Record<string, unknown>): { readonly from?: string } =>
    typeof from === 'string' ? { from } : {},
  component: lazyRouteComponent(
    withTexts(() => import('./editor/new-policy-page.tsx')),
    'NewPolicyPage',
  ),
});

const editPolicy = createRoute({
  getParentRoute: () => root,
  path: '/policies/$policyId/edit',
  component: lazyRouteComponent(
    withTexts(() => import('./editor/edit-policy-page.tsx')),
    'EditPolicyPage',
  ),
});

const tryContext = createRoute({
  getParentRoute: () => root,
  path: '/try',
  component: lazyRouteComponent(
    withTexts(() => import('./simulator/try-page.tsx')),
    'TryPage',
  ),
});

const logs = createRoute({
  getParentRoute: () => root,
  path: '/logs',
  validateSearch: logsSearch,
  component: lazyRouteComponent(
    withTexts(() => import('./logs/logs-page.tsx')),
    'LogsPage',
  ),
});

const usage = createRoute({
  getParentRoute: () => root,
  path: '/usage',
  validateSearch: usageSearch,
  component: lazyRouteComponent(
    withTexts(() => import('./usage/usage-page.tsx')),
    'UsagePage',
  ),
});

const context = createRoute({
  getParentRoute: () => root,
  path: '/context',
  validateSearch: contextSearch,
  component: lazyRouteComponent(
    withTexts(() => import('./context/context-page.tsx')),
    'ContextPage',
  ),
});

const functions = createRoute({
  getParentRoute: () => root,
  path: '/functions',
  validateSearch: functionsSearch,
  component: lazyRouteComponent(() => import('./functions/functions-page.tsx'), 'FunctionsPage'),
});

const bots = createRoute({
  getParentRoute: () => root,
  path: '/bots',
  validateSearch: botsSearch,
  component: lazyRouteComponent(
    withTexts(() => import('./bots/bots-page.tsx')),
    'BotsPage',
  ),
});

const newBot = createRoute({
  getParentRoute: () => root,
  path: '/bots/new',
  validateSearch: newBotSearch,
  component: lazyRouteComponent(
    withTexts(() => import('./bots/bot-pages.tsx')),
    'NewBotPage',
  ),
});

const editBot = createRoute({
  getParentRoute: () => root,
  path: '/bots/$botId',
  component: lazyRouteComponent(
    withTexts(() => import('./bots/bot-pages.tsx')),
    'EditBotPage',
  ),
});

const emulator = createRoute({
  getParentRoute: () => root,
  path: '/emulator',
  validateSearch: emulatorSearch,
  component: lazyRouteComponent(
    withTexts(() => import('./emulator/emulator-page.tsx')),
    'EmulatorPage',
  ),
});

const desk = createRoute({
  getParentRoute: () => root,
  path: '/desk',
  validateSearch: deskSearch,
  component: lazyRouteComponent(
    withTexts(() => import('./desk/desk-page.tsx')),
    'DeskPage',
  ),
});

const directory = createRoute({
  getParentRoute: () => root,
  path: '/directory',
  component: lazyRouteComponent(
    withTexts(() => import('./directory/directory-page.tsx')),
    'DirectoryPage',
  ),
});

const access = createRoute({
  getParentRoute: () => root,
  path: '/access',
  validateSearch: accessSearch,
  component: lazyRouteComponent(
    withTexts(() => import('./access/access-page.tsx')),
    'AccessPage',
  ),
});

const settings = createRoute({
  getParentRoute: () => root,
  path: '/settings',
  component: lazyRouteComponent(
    withTexts(() => import('./settings/settings-page.tsx')),
    'SettingsPage',
  ),
});

const revisions = createRoute({
  getParentRoute: () => root,
  path: '/revisions',
  validateSearch: revisionsSearch,
  component: lazyRouteComponent(
    withTexts(() => import('./revisions/revisions-page.tsx')),
    'RevisionsPage',
  ),
});

const pages = [
  home,
  policies,
  newPolicy,
  editPolicy,
  tryContext,
  logs,
  usage,
  context,
  functions,
  bots,
  newBot,
  editBot,
  emulator,
  desk,
  directory,
  access,
  settings,
  revisions,
];

/** Every page of the console; each is loaded when it is first opened. */
export const router = createRouter({
  routeTree: root.addChildren(pages),
  defaultPendingComponent: LoadingPage,
  defaultPendingMs: 200,
  defaultErrorComponent: PageCrash,
  defaultPreload: 'intent',
  scrollRestoration: true,
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
