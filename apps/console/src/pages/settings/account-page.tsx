export { Account as AccountPage } from '../account/account.tsx'
