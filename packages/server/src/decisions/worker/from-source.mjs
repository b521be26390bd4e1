// Loads the thread where the server runs from its source: threads of Node 20 do not read TypeScript.
import { tsImport } from 'tsx/esm/api';

await tsImport('./decision-worker.ts', import.meta.url);
