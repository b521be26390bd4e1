/** The first look around the account of the tutorial. */
export const tour = {
  label: 'A look around',
  offerTitle: 'New here?',
  offerText: 'Five short stops show how a list of policies decides who gets a conversation.',
  start: 'Show me around',
  decline: 'No, thank you',
  again: 'You find it again under Help.',
  step: '{{number}} of {{count}}',
  next: 'Next',
  back: 'Back',
  done: 'Done',
  end: 'End the tour',
  stops: {
    order: {
      title: 'The order is the meaning',
      text: 'Policies are tried from top to bottom, and the first that holds wins. Move one by its handle, or with Space and the arrow keys; every move can be undone. One that is switched off is never tried.',
    },
    sentence: {
      title: 'A policy reads as a sentence',
      text: 'When this holds, then that is done. This one looks a phone number up in a list of the account and hands the conversation to a skill.',
    },
    try: {
      title: 'Try before you switch on',
      text: 'Write a phone number, +155555501 for example, and see which policy wins and what became of each of the others. Nothing is recorded, nobody is transferred. The same stands beside the editor.',
    },
    logs: {
      title: 'Every decision, and why',
      text: 'Each answer a bot was given appears here. Open one to see the policies as they were tried, with the values each condition found.',
    },
    access: {
      title: 'Ask for a decision yourself',
      text: 'Make a test token, and copy the command that comes with it into a terminal. A moment later the decision stands in the logs.',
    },
  },
} as const;
