// The few line drawings of the panel; each stands beside words or in a button that has a name.

const paths = {
  close: 'M6 6l12 12M18 6L6 18',
  more: 'M5.500 11.900v.2M12 11.900v.2M18.500 11.900v.2',
  send: 'M12 19V5M5.500 11.500L12 5l6.500 6.500',
  down: 'M12 5v14M5.500 12.500L12 19l6.500-6.500',
  search: 'M16.500 16.500L21 21M18.500 11a7.500 7.500 0 1 1-15 0 7.500 7.500 0 0 1 15 0z',
  assistant:
    'M12 3.500l1.900 5.600 5.600 1.900-5.600 1.900L12 18.500l-1.900-5.600L4.500 11l5.600-1.900zM19 16.500v4M17 18.500h4',
  person: 'M12 11.500a4 4 0 1 0 0-8 4 4 0 0 0 0 8zM4.500 20.500a7.500 7.500 0 0 1 15 0',
};

export function Icon({ name }: { name: keyof typeof paths }) {
  return (
    <svg viewBox="0 0 24 24" aria-hidden="true" class="icon">
      <path d={paths[name]} />
    </svg>
  );
}
