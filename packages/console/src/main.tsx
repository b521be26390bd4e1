import '@fontsource-variable/inter/index.css';
import './mantine.css';
import './global.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app.tsx';
import { loadPageTexts, startTranslation } from './i18n/language.ts';

const root = document.getElementById('root');
if (root !== null) {
  await startTranslation();
  createRoot(root).render(
    <StrictMode>
      <App />
    </StrictMode>,
  );
  void import('./mantine-later.css');
  // Where this fails, whoever needs them asks again.
  loadPageTexts().catch(() => undefined);
}
