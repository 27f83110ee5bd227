// Alerts and commands, in French.
import type { doing as english } from '../en/doing.ts';
import { plural } from './plural.ts';

export const doing: typeof english = {
  alerts: {
    waiting: (visitor, site, reason) => `Nouvelle conversation en attente : ${visitor}, ${site}. ${reason}`,
    waitingTitle: (site) => `Un visiteur attend sur ${site}`,
    reply: (visitor) => `${visitor} a répondu`,
    several: (count) => `${count} nouvelles conversations attendent`,
    pageTitle: (count) => `(${count}) Relais`,
  },
  commands: {
    title: 'Commandes',
    placeholder: 'Tapez une commande ou un visiteur…',
    none: 'Rien ne correspond',
    next: 'Conversation suivante',
    previous: 'Conversation précédente',
    take: 'Prendre la conversation',
    reply: 'Répondre',
    note: 'Écrire une note interne',
    handBack: 'Rendre à l’assistant',
    close: 'Terminer la conversation',
    search: 'Chercher une conversation',
    sheet: 'Afficher les raccourcis',
    palette: 'Palette de commandes',
    goTo: (view) => `Aller à : ${view}`,
    openVisitor: (visitor, site) => `${visitor}, ${site}`,
    dutyOn: 'Se mettre en service',
    dutyOff: 'Se mettre hors service',
    toggleTheme: 'Passer du clair au sombre',
    leaveField: 'Quitter un champ, fermer une fenêtre',
    general: 'Partout',
    inConversation: 'Dans une conversation',
    inBox: 'Zone de message',
    newLine: 'Aller à la ligne',
    off: 'Les raccourcis à une touche sont désactivés dans les réglages.',
    results: (count) => plural(count, 'entrée', 'entrées'),
  },
};
