import { createContext, useContext } from 'react';
import type { EditorKnowledge } from './use-editor-knowledge.ts';

/** What the editor knows, for all its fields. */
export const KnowledgeContext = createContext<EditorKnowledge | undefined>(undefined);

/** What the editor knows besides the draft. Only within the editor. */
export function useKnowledge(): EditorKnowledge {
  const knowledge = useContext(KnowledgeContext);
  if (knowledge === undefined) throw new Error('useKnowledge outside of the editor');
  return knowledge;
}
