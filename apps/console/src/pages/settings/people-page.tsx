export { People as PeoplePage } from '../people/people.tsx'
