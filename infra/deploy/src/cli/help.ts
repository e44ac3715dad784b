export const help = `
npm run deploy -- [options]        Vigía in your own Cloudflare account, from zero to live. Run it again to upgrade.

The first time:
  --organization "Name"      whose signals these are; asked for only while there is no organization
  --owner ana@shop.com       who owns it and signs in first; later, one more owner
  --time-zone Europe/Madrid  where its days begin and end                          (UTC)
  --region us|latam          which prior the churn model starts from               (us)
  --currency EUR             what its customers' value is told in                  (EUR)
  --allowed-origin URL       where the publishable key may be used; repeatable     (anywhere)
  --location weur            where the database is made: weur, eeur, wnam, enam, apac, oc
  --jurisdiction eu          keeps the database within the European Union, for good

Any time:
  --dry-run                  no account, no network: the plan, the bundles' sizes, the migrations checked
  --only LIST                some of build,migrate,deploy,keys,smoke
  --domain cx.example.com    serves the console on a domain of yours in Cloudflare; remembered
  --origin URL               where the smoke test goes, if not to the console's own address
  --account ID               which account, where the login has several; remembered
  --new-keys                 one more pair of keys, to replace others with
  --yes, -y                  do not ask before changing the account
  --help, -h                 this

Environment: CLOUDFLARE_API_TOKEN (instead of \`npx wrangler login\`), CLOUDFLARE_ACCOUNT_ID (instead of --account),
VIGIA_SECRET_KEY (a key for the smoke test of a later run), VIGIA_STATE (instead of .vigia).
`
