import type { Role } from '@vigia/domain/roles'

type Language = 'es' | 'en'

interface Words {
  signIn: { subject: string; lead: string; button: string; note: (minutes: number) => string }
  invitation: {
    subject: (organization: string) => string
    lead: (who: string | null, organization: string, role: string) => string
    button: string
    note: string
  }
  roles: Record<Role, string>
}

export const words: Record<Language, Words> = {
  es: {
    signIn: {
      subject: 'Tu enlace para entrar en Vigía',
      lead: 'Pulsa el botón para entrar en la consola.',
      button: 'Entrar',
      note: (minutes) =>
        `El enlace sirve una sola vez y caduca en ${minutes} minutos. Si no lo pediste, no hagas nada: nadie entra sin él.`,
    },
    invitation: {
      subject: (organization) => `Te invitan a ${organization} en Vigía`,
      lead: (who, organization, role) =>
        `${who ?? 'El equipo'} te invita a ${organization} como ${role}. Entra con esta dirección de correo para aceptar.`,
      button: 'Ver la invitación',
      note: 'La invitación caduca en una semana. Si no la esperabas, puedes borrarla.',
    },
    roles: {
      owner: 'propietario',
      admin: 'administrador',
      manager: 'gestor',
      analyst: 'analista',
      viewer: 'observador',
    },
  },
  en: {
    signIn: {
      subject: 'Your link to enter Vigía',
      lead: 'Press the button to enter the console.',
      button: 'Enter',
      note: (minutes) =>
        `The link works once and ends in ${minutes} minutes. If you did not ask for it, do nothing: nobody enters without it.`,
    },
    invitation: {
      subject: (organization) => `You are invited to ${organization} on Vigía`,
      lead: (who, organization, role) =>
        `${who ?? 'The team'} invites you to ${organization} as ${role}. Enter with this e-mail address to accept.`,
      button: 'See the invitation',
      note: 'The invitation ends in a week. If you did not expect it, you can delete it.',
    },
    roles: { owner: 'owner', admin: 'admin', manager: 'manager', analyst: 'analyst', viewer: 'viewer' },
  },
}
