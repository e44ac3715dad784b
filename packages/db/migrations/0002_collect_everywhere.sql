CREATE TABLE `arrivals` (
	`organization_id` text NOT NULL,
	`key_id` text NOT NULL,
	`entries` text NOT NULL,
	`updated_at` integer NOT NULL,
	PRIMARY KEY(`organization_id`, `key_id`)
) STRICT, WITHOUT ROWID;
--> statement-breakpoint
CREATE TABLE `ask_rollups` (
	`organization_id` text NOT NULL,
	`day` text NOT NULL,
	`survey_id` text NOT NULL,
	`touchpoint` text NOT NULL,
	`channel` text NOT NULL,
	`asked` integer NOT NULL,
	`sent` integer NOT NULL,
	`delivered` integer NOT NULL,
	`shown` integer NOT NULL,
	`started` integer NOT NULL,
	`answered` integer NOT NULL,
	PRIMARY KEY(`organization_id`, `day`, `survey_id`, `touchpoint`, `channel`)
) STRICT, WITHOUT ROWID;
--> statement-breakpoint
CREATE TABLE `asks` (
	`organization_id` text NOT NULL,
	`id` text NOT NULL,
	`customer_id` text NOT NULL,
	`origin_id` text,
	`survey_id` text NOT NULL,
	`kind` text NOT NULL,
	`metric` text,
	`touchpoint` text NOT NULL,
	`channel` text NOT NULL,
	`tool` text NOT NULL,
	`day` text NOT NULL,
	`at` integer NOT NULL,
	`sent_at` integer,
	`delivered_at` integer,
	`shown_at` integer,
	`started_at` integer,
	`answered_at` integer,
	PRIMARY KEY(`organization_id`, `id`)
) STRICT, WITHOUT ROWID;
--> statement-breakpoint
CREATE INDEX `asks_organization_id_customer_id_at_idx` ON `asks` (`organization_id`,`customer_id`,`at`);--> statement-breakpoint
CREATE INDEX `asks_organization_id_survey_id_at_idx` ON `asks` (`organization_id`,`survey_id`,`at`);--> statement-breakpoint
CREATE TABLE `consents` (
	`organization_id` text NOT NULL,
	`customer_id` text NOT NULL,
	`purpose` text NOT NULL,
	`granted` integer NOT NULL,
	`source` text NOT NULL,
	`at` integer NOT NULL,
	PRIMARY KEY(`organization_id`, `customer_id`, `purpose`)
) STRICT, WITHOUT ROWID;
--> statement-breakpoint
CREATE TABLE `foreign_records` (
	`organization_id` text NOT NULL,
	`source` text NOT NULL,
	`kind` text NOT NULL,
	`id` text NOT NULL,
	`customer_id` text,
	`origin_id` text,
	`reference` text,
	`body` text NOT NULL,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	PRIMARY KEY(`organization_id`, `source`, `kind`, `id`)
) STRICT, WITHOUT ROWID;
--> statement-breakpoint
CREATE INDEX `foreign_records_organization_id_source_kind_created_at_idx` ON `foreign_records` (`organization_id`,`source`,`kind`,`created_at`,`id`);--> statement-breakpoint
CREATE INDEX `foreign_records_organization_id_source_kind_reference_idx` ON `foreign_records` (`organization_id`,`source`,`kind`,`reference`) WHERE reference IS NOT NULL;--> statement-breakpoint
CREATE INDEX `foreign_records_organization_id_customer_id_idx` ON `foreign_records` (`organization_id`,`customer_id`) WHERE customer_id IS NOT NULL;--> statement-breakpoint
CREATE TABLE `import_rejects` (
	`organization_id` text NOT NULL,
	`import_id` text NOT NULL,
	`row` integer NOT NULL,
	`problem` text NOT NULL,
	PRIMARY KEY(`organization_id`, `import_id`, `row`)
) STRICT, WITHOUT ROWID;
--> statement-breakpoint
CREATE TABLE `imports` (
	`organization_id` text NOT NULL,
	`id` text NOT NULL,
	`name` text NOT NULL,
	`format` text NOT NULL,
	`preset` text,
	`mapping` text NOT NULL,
	`status` text NOT NULL,
	`header` text,
	`total_bytes` integer,
	`bytes` integer NOT NULL,
	`rows` integer NOT NULL,
	`recorded` integer NOT NULL,
	`duplicates` integer NOT NULL,
	`refused` integer NOT NULL,
	`undone` integer NOT NULL,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	PRIMARY KEY(`organization_id`, `id`)
) STRICT, WITHOUT ROWID;
--> statement-breakpoint
CREATE INDEX `imports_organization_id_created_at_idx` ON `imports` (`organization_id`,`created_at`,`id`);--> statement-breakpoint
CREATE TABLE `invitations` (
	`organization_id` text NOT NULL,
	`id` text NOT NULL,
	`survey_id` text NOT NULL,
	`ask_id` text,
	`customer_id` text,
	`origin_id` text,
	`customer` text NOT NULL,
	`channel` text NOT NULL,
	`touchpoint` text NOT NULL,
	`language` text,
	`context` text NOT NULL,
	`status` text NOT NULL,
	`reason` text,
	`single_use` integer NOT NULL,
	`reminders` integer NOT NULL,
	`reminders_left` integer NOT NULL,
	`reminder_days` integer NOT NULL,
	`attempts` integer NOT NULL,
	`next_at` integer,
	`leased_until` integer,
	`sent_at` integer,
	`answered_at` integer,
	`expires_at` integer NOT NULL,
	`created_at` integer NOT NULL,
	PRIMARY KEY(`organization_id`, `id`)
) STRICT, WITHOUT ROWID;
--> statement-breakpoint
CREATE UNIQUE INDEX `invitations_id_idx` ON `invitations` (`id`);--> statement-breakpoint
CREATE INDEX `invitations_organization_id_next_at_idx` ON `invitations` (`organization_id`,`next_at`) WHERE next_at IS NOT NULL;--> statement-breakpoint
CREATE INDEX `invitations_organization_id_survey_id_created_at_idx` ON `invitations` (`organization_id`,`survey_id`,`created_at`,`id`);--> statement-breakpoint
CREATE INDEX `invitations_organization_id_customer_id_idx` ON `invitations` (`organization_id`,`customer_id`) WHERE customer_id IS NOT NULL;--> statement-breakpoint
CREATE TABLE `merges` (
	`organization_id` text NOT NULL,
	`a` text NOT NULL,
	`b` text NOT NULL,
	`status` text NOT NULL,
	`reason` text NOT NULL,
	`via` text,
	`actor` text,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	PRIMARY KEY(`organization_id`, `a`, `b`)
) STRICT, WITHOUT ROWID;
--> statement-breakpoint
CREATE INDEX `merges_organization_id_b_idx` ON `merges` (`organization_id`,`b`);--> statement-breakpoint
CREATE INDEX `merges_organization_id_pending_idx` ON `merges` (`organization_id`) WHERE status = 'pending';--> statement-breakpoint
CREATE TABLE `profiles` (
	`organization_id` text NOT NULL,
	`customer_id` text NOT NULL,
	`traits` text NOT NULL,
	`trait_times` text NOT NULL,
	PRIMARY KEY(`organization_id`, `customer_id`)
) STRICT, WITHOUT ROWID;
--> statement-breakpoint
CREATE TABLE `responses` (
	`organization_id` text NOT NULL,
	`id` text NOT NULL,
	`survey_id` text NOT NULL,
	`version` integer NOT NULL,
	`invitation_id` text,
	`customer_id` text,
	`origin_id` text,
	`touchpoint` text NOT NULL,
	`channel` text NOT NULL,
	`language` text NOT NULL,
	`answers` text NOT NULL,
	`complete` integer NOT NULL,
	`started_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	PRIMARY KEY(`organization_id`, `id`)
) STRICT, WITHOUT ROWID;
--> statement-breakpoint
CREATE INDEX `responses_organization_id_survey_id_updated_at_idx` ON `responses` (`organization_id`,`survey_id`,`updated_at`,`id`);--> statement-breakpoint
CREATE INDEX `responses_organization_id_customer_id_idx` ON `responses` (`organization_id`,`customer_id`) WHERE customer_id IS NOT NULL;--> statement-breakpoint
CREATE TABLE `settings` (
	`organization_id` text NOT NULL,
	`name` text NOT NULL,
	`document` text NOT NULL,
	`updated_at` integer NOT NULL,
	PRIMARY KEY(`organization_id`, `name`)
) STRICT, WITHOUT ROWID;
--> statement-breakpoint
CREATE TABLE `source_mappings` (
	`organization_id` text NOT NULL,
	`source` text NOT NULL,
	`survey` text NOT NULL,
	`question` text NOT NULL,
	`mapping` text NOT NULL,
	`updated_at` integer NOT NULL,
	PRIMARY KEY(`organization_id`, `source`, `survey`, `question`)
) STRICT, WITHOUT ROWID;
--> statement-breakpoint
CREATE TABLE `survey_versions` (
	`organization_id` text NOT NULL,
	`survey_id` text NOT NULL,
	`version` integer NOT NULL,
	`definition` text NOT NULL,
	`created_at` integer NOT NULL,
	PRIMARY KEY(`organization_id`, `survey_id`, `version`)
) STRICT, WITHOUT ROWID;
--> statement-breakpoint
CREATE TABLE `surveys` (
	`organization_id` text NOT NULL,
	`id` text NOT NULL,
	`name` text NOT NULL,
	`kind` text NOT NULL,
	`status` text NOT NULL,
	`version` integer NOT NULL,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	PRIMARY KEY(`organization_id`, `id`)
) STRICT, WITHOUT ROWID;
--> statement-breakpoint
CREATE UNIQUE INDEX `surveys_id_idx` ON `surveys` (`id`);--> statement-breakpoint
ALTER TABLE `cases` ADD `origin_id` text;--> statement-breakpoint
ALTER TABLE `cases` ADD `merged_status` text;--> statement-breakpoint
ALTER TABLE `customers` ADD `trait_times` text DEFAULT '{}' NOT NULL;--> statement-breakpoint
ALTER TABLE `customers` ADD `merged_into` text;--> statement-breakpoint
CREATE INDEX `customers_organization_id_merged_into_idx` ON `customers` (`organization_id`,`merged_into`) WHERE merged_into IS NOT NULL;--> statement-breakpoint
ALTER TABLE `identities` ADD `origin_id` text;--> statement-breakpoint
ALTER TABLE `organizations` ADD `link_secret` text;--> statement-breakpoint
ALTER TABLE `outcomes` ADD `origin_id` text;--> statement-breakpoint
ALTER TABLE `outcomes` ADD `import_id` text;--> statement-breakpoint
CREATE INDEX `outcomes_organization_id_import_id_idx` ON `outcomes` (`organization_id`,`import_id`) WHERE import_id IS NOT NULL;--> statement-breakpoint
ALTER TABLE `signals` ADD `origin_id` text;--> statement-breakpoint
ALTER TABLE `signals` ADD `source` text;--> statement-breakpoint
ALTER TABLE `signals` ADD `survey_id` text;--> statement-breakpoint
ALTER TABLE `signals` ADD `survey_version` integer;--> statement-breakpoint
ALTER TABLE `signals` ADD `import_id` text;--> statement-breakpoint
ALTER TABLE `signals` ADD `team` text;--> statement-breakpoint
ALTER TABLE `signals` ADD `shop` text;--> statement-breakpoint
ALTER TABLE `signals` ADD `release` text;--> statement-breakpoint
CREATE INDEX `signals_organization_id_survey_id_occurred_at_idx` ON `signals` (`organization_id`,`survey_id`,`occurred_at`) WHERE survey_id IS NOT NULL;--> statement-breakpoint
CREATE INDEX `signals_organization_id_import_id_idx` ON `signals` (`organization_id`,`import_id`) WHERE import_id IS NOT NULL;