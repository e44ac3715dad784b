export function RiskChart(_props: { label: string }) {
  return null
}
