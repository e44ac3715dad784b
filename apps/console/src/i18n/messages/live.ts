const es = {
  state: { live: 'En directo', connecting: 'Conectando…', paused: 'En pausa' },
  help: {
    live: 'Lo que ves se actualiza solo',
    connecting: 'Mientras tanto se actualiza cada 15 segundos',
    paused: 'Se reanuda cuando vuelvas a esta pestaña',
  },
  looking: (names: string, count: number) =>
    count === 1 ? `${names} también está mirando este caso` : `${names} también están mirando este caso`,
}

const en: typeof es = {
  state: { live: 'Live', connecting: 'Connecting…', paused: 'Paused' },
  help: {
    live: 'What you see keeps itself up to date',
    connecting: 'Meanwhile it is refreshed every 15 seconds',
    paused: 'It goes on when you come back to this tab',
  },
  looking: (names, count) =>
    count === 1 ? `${names} is looking at this case too` : `${names} are looking at this case too`,
}

export const live = { es, en }
