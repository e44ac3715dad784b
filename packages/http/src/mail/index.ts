export { mailerFor, sendMail } from './mail.ts'
export type { Mail, Mailer, MailBinding, MailInstallation, MailProvider, Post } from './mail.ts'
