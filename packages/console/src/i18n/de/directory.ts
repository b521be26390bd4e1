import type { directory as english } from '../en/directory.ts';
import type { TranslationOf } from '../translation.ts';

/** Skills and agents. */
export const directory: TranslationOf<typeof english> = {
  note: 'Wohin Regeln Konversationen geben können',
  skills: 'Skills',
  skillsText: 'Ein Skill ist eine Warteschlange: Die Agenten, die ihn haben, nehmen seine Konversationen.',
  addSkill: 'Neuer Skill',
  noSkills: 'Noch keine Skills',
  noSkillsText:
    'Fügen Sie Ihre Abteilungen hinzu, etwa Vip Support und Regular Support. Regeln übergeben dann an sie, beim Namen genannt.',
  agents: 'Agenten',
  agentsText: 'Menschen und Bots, an die eine Konversation übergeben werden kann.',
  addAgent: 'Neuer Agent',
  noAgents: 'Noch keine Agenten',
  noAgentsText:
    'Fügen Sie die Menschen und Bots hinzu, die Konversationen nehmen, und geben Sie ihnen ihre Skills.',
  name: 'Name',
  id: 'Kennung',
  idHint: 'Wie Ihre anderen Systeme ihn nennen. Leer: eine wird gewählt. Sie lässt sich später nicht ändern.',
  nobody: 'niemand',
  noSkill: 'kein Skill',
  status: 'Status',
  statuses: { online: 'Online', away: 'Abwesend', offline: 'Offline' },
  edit: '{{name}} bearbeiten',
  delete: '{{name}} löschen',
  saved: '{{name}} ist gespeichert',
  deleted: '{{name}} ist gelöscht',
};
