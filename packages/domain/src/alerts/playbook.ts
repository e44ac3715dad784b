export { nextStepOf } from '../playbook/index.ts'
