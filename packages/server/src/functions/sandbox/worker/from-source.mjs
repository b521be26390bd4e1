// Loads the worker where the server runs from its source: workers of Node 20 do not read TypeScript.
import { tsImport } from 'tsx/esm/api';

await tsImport('./sandbox-worker.ts', import.meta.url);
