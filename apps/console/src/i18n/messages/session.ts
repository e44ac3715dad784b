const es = {
  title: 'Abre tu consola',
  intro: 'Entra con una clave secreta de tu organización. Se queda en esta pestaña y se borra al cerrarla.',
  label: 'Clave secreta',
  placeholder: 'vg_sk_…',
  submit: 'Abrir con la clave',
  checking: 'Comprobando…',
  demo: 'Abrir la demostración local',
  reveal: 'Mostrar la clave',
  hide: 'Ocultar la clave',
  where: {
    title: '¿Dónde encuentro una clave?',
    steps: [
      'La crea la persona que desplegó Vigía, con el comando de despliegue o en la lista de claves.',
      'Empieza por vg_sk_ y puede leer métricas, clientes y casos.',
      'Las claves vg_pk_ son públicas: solo envían señales y no abren la consola.',
    ],
  },
  errors: {
    empty: 'Escribe una clave para entrar.',
    publishable: 'Esa clave es pública (vg_pk_): solo envía señales. Usa una que empiece por vg_sk_.',
    shape: 'Una clave secreta empieza por vg_sk_.',
    refused: 'La clave no existe o fue revocada. Revisa que esté completa.',
    forbidden: 'La clave existe, pero no puede leer métricas. Pide una con el permiso metrics:read.',
    ended: 'Tu clave dejó de ser válida. Abre la consola con otra.',
  },
}

const en: typeof es = {
  title: 'Open your console',
  intro: 'Enter with a secret key of your organization. It stays in this tab and is gone when you close it.',
  label: 'Secret key',
  placeholder: 'vg_sk_…',
  submit: 'Open with the key',
  checking: 'Checking…',
  demo: 'Open the local demo',
  reveal: 'Show the key',
  hide: 'Hide the key',
  where: {
    title: 'Where do I find a key?',
    steps: [
      'Whoever deployed Vigía creates it, with the deploy command or in the list of keys.',
      'It starts with vg_sk_ and can read metrics, customers and cases.',
      'Keys that start with vg_pk_ are public: they only send signals and do not open the console.',
    ],
  },
  errors: {
    empty: 'Write a key to enter.',
    publishable: 'That key is public (vg_pk_): it only sends signals. Use one that starts with vg_sk_.',
    shape: 'A secret key starts with vg_sk_.',
    refused: 'The key does not exist or was revoked. Check that it is complete.',
    forbidden: 'The key exists but may not read metrics. Ask for one with the metrics:read scope.',
    ended: 'Your key is no longer valid. Open the console with another.',
  },
}

export const session = { es, en }
