CREATE TABLE `alerts` (
	`organization_id` text NOT NULL,
	`id` text NOT NULL,
	`case_id` text NOT NULL,
	`customer_id` text NOT NULL,
	`kind` text NOT NULL,
	`tier` text NOT NULL,
	`probability` real NOT NULL,
	`message` text NOT NULL,
	`created_at` integer NOT NULL,
	PRIMARY KEY(`organization_id`, `id`)
) STRICT, WITHOUT ROWID;
--> statement-breakpoint
CREATE INDEX `alerts_organization_id_customer_id_created_at_idx` ON `alerts` (`organization_id`,`customer_id`,`created_at`);--> statement-breakpoint
CREATE TABLE `destinations` (
	`organization_id` text NOT NULL,
	`id` text NOT NULL,
	`kind` text NOT NULL,
	`name` text NOT NULL,
	`url` text NOT NULL,
	`secret` text,
	`language` text NOT NULL,
	`min_tier` text NOT NULL,
	`enabled` integer NOT NULL,
	`disabled_reason` text,
	`created_at` integer NOT NULL,
	PRIMARY KEY(`organization_id`, `id`)
) STRICT, WITHOUT ROWID;
--> statement-breakpoint
CREATE TABLE `outbox` (
	`organization_id` text NOT NULL,
	`id` text NOT NULL,
	`destination_id` text NOT NULL,
	`alert_id` text NOT NULL,
	`case_id` text NOT NULL,
	`status` text NOT NULL,
	`attempts` integer NOT NULL,
	`next_attempt_at` integer,
	`leased_until` integer,
	`last_status` integer,
	`last_error` text,
	`latency_ms` integer,
	`delivered_at` integer,
	`created_at` integer NOT NULL,
	PRIMARY KEY(`organization_id`, `id`)
) STRICT, WITHOUT ROWID;
--> statement-breakpoint
CREATE INDEX `outbox_organization_id_next_attempt_at_idx` ON `outbox` (`organization_id`,`next_attempt_at`) WHERE status = 'pending';--> statement-breakpoint
CREATE INDEX `outbox_organization_id_created_at_idx` ON `outbox` (`organization_id`,`created_at`,`id`);--> statement-breakpoint
CREATE TABLE `case_events` (
	`organization_id` text NOT NULL,
	`case_id` text NOT NULL,
	`version` integer NOT NULL,
	`customer_id` text NOT NULL,
	`at` integer NOT NULL,
	`action` text NOT NULL,
	`status` text NOT NULL,
	`outcome` text,
	`actor` text,
	`note` text,
	PRIMARY KEY(`organization_id`, `case_id`, `version`)
) STRICT, WITHOUT ROWID;
--> statement-breakpoint
CREATE INDEX `case_events_organization_id_customer_id_at_idx` ON `case_events` (`organization_id`,`customer_id`,`at`);--> statement-breakpoint
CREATE TABLE `cases` (
	`organization_id` text NOT NULL,
	`id` text NOT NULL,
	`customer_id` text NOT NULL,
	`sequence` integer NOT NULL,
	`status` text NOT NULL,
	`tier` text NOT NULL,
	`probability` real NOT NULL,
	`reasons` text NOT NULL,
	`next_step` text NOT NULL,
	`value` real,
	`assignee` text,
	`outcome` text,
	`snoozed_until` integer,
	`alerts` integer NOT NULL,
	`alerted_tier` text,
	`alerted_probability` real,
	`alerted_at` integer,
	`opened_at` integer NOT NULL,
	`acknowledged_at` integer,
	`contacted_at` integer,
	`resolved_at` integer,
	`last_action_at` integer,
	`updated_at` integer NOT NULL,
	`version` integer NOT NULL,
	PRIMARY KEY(`organization_id`, `id`)
) STRICT, WITHOUT ROWID;
--> statement-breakpoint
CREATE UNIQUE INDEX `cases_organization_id_customer_id_open_idx` ON `cases` (`organization_id`,`customer_id`) WHERE status <> 'resolved';--> statement-breakpoint
CREATE INDEX `cases_organization_id_customer_id_sequence_idx` ON `cases` (`organization_id`,`customer_id`,`sequence`);--> statement-breakpoint
CREATE INDEX `cases_organization_id_opened_at_idx` ON `cases` (`organization_id`,`opened_at`,`id`);--> statement-breakpoint
CREATE TABLE `customers` (
	`organization_id` text NOT NULL,
	`id` text NOT NULL,
	`name` text,
	`segment` text DEFAULT '' NOT NULL,
	`value` real,
	`traits` text NOT NULL,
	`identities` text NOT NULL,
	`created_at` integer NOT NULL,
	PRIMARY KEY(`organization_id`, `id`)
) STRICT, WITHOUT ROWID;
--> statement-breakpoint
CREATE TABLE `identities` (
	`organization_id` text NOT NULL,
	`kind` text NOT NULL,
	`value` text NOT NULL,
	`customer_id` text NOT NULL,
	PRIMARY KEY(`organization_id`, `kind`, `value`)
) STRICT, WITHOUT ROWID;
--> statement-breakpoint
CREATE TABLE `job_runs` (
	`job` text NOT NULL,
	`slot` integer NOT NULL,
	`started_at` integer NOT NULL,
	`finished_at` integer,
	`stats` text,
	PRIMARY KEY(`job`, `slot`)
) STRICT, WITHOUT ROWID;
--> statement-breakpoint
CREATE TABLE `keys` (
	`hash` text PRIMARY KEY NOT NULL,
	`id` text NOT NULL,
	`organization_id` text NOT NULL,
	`kind` text NOT NULL,
	`name` text NOT NULL,
	`scopes` text NOT NULL,
	`origins` text NOT NULL,
	`created_at` integer NOT NULL,
	`revoked_at` integer
) STRICT, WITHOUT ROWID;
--> statement-breakpoint
CREATE INDEX `keys_organization_id_idx` ON `keys` (`organization_id`);--> statement-breakpoint
CREATE TABLE `organizations` (
	`id` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`time_zone` text DEFAULT 'UTC' NOT NULL,
	`region` text DEFAULT 'us' NOT NULL,
	`currency` text DEFAULT 'EUR' NOT NULL,
	`created_at` integer NOT NULL
) STRICT, WITHOUT ROWID;
--> statement-breakpoint
CREATE TABLE `outcomes` (
	`organization_id` text NOT NULL,
	`id` text NOT NULL,
	`customer_id` text NOT NULL,
	`outcome` text NOT NULL,
	`value` real,
	`occurred_at` integer NOT NULL,
	`received_at` integer NOT NULL,
	PRIMARY KEY(`organization_id`, `id`)
) STRICT, WITHOUT ROWID;
--> statement-breakpoint
CREATE INDEX `outcomes_organization_id_customer_id_occurred_at_idx` ON `outcomes` (`organization_id`,`customer_id`,`occurred_at`);--> statement-breakpoint
CREATE TABLE `risk_changes` (
	`organization_id` text NOT NULL,
	`customer_id` text NOT NULL,
	`at` integer NOT NULL,
	`probability` real NOT NULL,
	`tier` text NOT NULL,
	`reasons` text NOT NULL,
	PRIMARY KEY(`organization_id`, `customer_id`, `at`)
) STRICT, WITHOUT ROWID;
--> statement-breakpoint
CREATE TABLE `risks` (
	`organization_id` text NOT NULL,
	`customer_id` text NOT NULL,
	`probability` real NOT NULL,
	`tier` text NOT NULL,
	`reasons` text NOT NULL,
	`strikes` integer NOT NULL,
	`open_issue_days` real NOT NULL,
	`value` real,
	`last_seen_at` integer,
	`model_version` text NOT NULL,
	`assessed_at` integer NOT NULL,
	`next_due_at` integer,
	PRIMARY KEY(`organization_id`, `customer_id`)
) STRICT, WITHOUT ROWID;
--> statement-breakpoint
CREATE INDEX `risks_organization_id_probability_idx` ON `risks` (`organization_id`,`probability`,`customer_id`);--> statement-breakpoint
CREATE INDEX `risks_organization_id_next_due_at_idx` ON `risks` (`organization_id`,`next_due_at`) WHERE next_due_at IS NOT NULL;--> statement-breakpoint
CREATE TABLE `rollups` (
	`organization_id` text NOT NULL,
	`metric` text NOT NULL,
	`day` text NOT NULL,
	`touchpoint` text NOT NULL,
	`channel` text NOT NULL,
	`segment` text NOT NULL,
	`n` integer NOT NULL,
	`negatives` integer NOT NULL,
	`h0` integer NOT NULL,
	`h1` integer NOT NULL,
	`h2` integer NOT NULL,
	`h3` integer NOT NULL,
	`h4` integer NOT NULL,
	`h5` integer NOT NULL,
	`h6` integer NOT NULL,
	`h7` integer NOT NULL,
	`h8` integer NOT NULL,
	`h9` integer NOT NULL,
	`h10` integer NOT NULL,
	`comments` integer NOT NULL,
	`comments_negative` integer NOT NULL,
	`comments_positive` integer NOT NULL,
	PRIMARY KEY(`organization_id`, `metric`, `day`, `touchpoint`, `channel`, `segment`)
) STRICT, WITHOUT ROWID;
--> statement-breakpoint
CREATE TABLE `signals` (
	`organization_id` text NOT NULL,
	`id` text NOT NULL,
	`kind` text NOT NULL,
	`customer_id` text,
	`touchpoint` text NOT NULL,
	`channel` text NOT NULL,
	`segment` text NOT NULL,
	`metric` text,
	`score` integer,
	`type` text,
	`severity` real NOT NULL,
	`experience` real NOT NULL,
	`negative` integer NOT NULL,
	`comment` text,
	`sentiment` real,
	`p_negative` real,
	`analysis` text,
	`employee` text,
	`issue` text,
	`opens_issue` integer NOT NULL,
	`value` real,
	`wait_minutes` real,
	`measures` text,
	`attributes` text,
	`day` text NOT NULL,
	`occurred_at` integer NOT NULL,
	`received_at` integer NOT NULL,
	PRIMARY KEY(`organization_id`, `id`)
) STRICT, WITHOUT ROWID;
--> statement-breakpoint
CREATE INDEX `signals_organization_id_customer_id_occurred_at_idx` ON `signals` (`organization_id`,`customer_id`,`occurred_at`) WHERE customer_id IS NOT NULL;--> statement-breakpoint
CREATE TABLE `touched` (
	`organization_id` text NOT NULL,
	`customer_id` text NOT NULL,
	`revision` integer NOT NULL,
	PRIMARY KEY(`organization_id`, `customer_id`)
) STRICT, WITHOUT ROWID;
--> statement-breakpoint
CREATE TABLE `touchpoints` (
	`organization_id` text NOT NULL,
	`slug` text NOT NULL,
	`stage` text NOT NULL,
	`created_at` integer NOT NULL,
	PRIMARY KEY(`organization_id`, `slug`)
) STRICT, WITHOUT ROWID;
