CREATE TABLE `delivery_attempts` (
	`organization_id` text NOT NULL,
	`delivery_id` text NOT NULL,
	`attempt` integer NOT NULL,
	`at` integer NOT NULL,
	`status` integer,
	`error` text,
	`latency_ms` integer NOT NULL,
	`answer` text,
	PRIMARY KEY(`organization_id`, `delivery_id`, `attempt`)
) STRICT, WITHOUT ROWID;
--> statement-breakpoint
CREATE TABLE `backtests` (
	`organization_id` text NOT NULL,
	`id` text NOT NULL,
	`rule_id` text,
	`status` text NOT NULL,
	`request` text NOT NULL,
	`state` text NOT NULL,
	`result` text,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	PRIMARY KEY(`organization_id`, `id`)
) STRICT, WITHOUT ROWID;
--> statement-breakpoint
CREATE INDEX `backtests_organization_id_status_idx` ON `backtests` (`organization_id`,`status`,`created_at`);--> statement-breakpoint
CREATE TABLE `churn_examples` (
	`organization_id` text NOT NULL,
	`customer_id` text NOT NULL,
	`at` integer NOT NULL,
	`features` text NOT NULL,
	`label` integer NOT NULL,
	`source` text NOT NULL,
	`probability` real NOT NULL,
	`tier` text NOT NULL,
	`acted` integer NOT NULL,
	`held_out` integer NOT NULL,
	`labelled_at` integer NOT NULL,
	PRIMARY KEY(`organization_id`, `customer_id`, `at`)
) STRICT, WITHOUT ROWID;
--> statement-breakpoint
CREATE INDEX `churn_examples_organization_id_at_idx` ON `churn_examples` (`organization_id`,`at`,`customer_id`);--> statement-breakpoint
CREATE TABLE `churn_models` (
	`organization_id` text NOT NULL,
	`id` text NOT NULL,
	`status` text NOT NULL,
	`document` text NOT NULL,
	`report` text NOT NULL,
	`created_at` integer NOT NULL,
	`promoted_at` integer,
	PRIMARY KEY(`organization_id`, `id`)
) STRICT, WITHOUT ROWID;
--> statement-breakpoint
CREATE INDEX `churn_models_organization_id_status_idx` ON `churn_models` (`organization_id`,`status`,`created_at`);--> statement-breakpoint
CREATE TABLE `label_queue` (
	`organization_id` text NOT NULL,
	`customer_id` text NOT NULL,
	`at` integer NOT NULL,
	`source` text NOT NULL,
	`label` integer NOT NULL,
	`cause_id` text NOT NULL,
	PRIMARY KEY(`organization_id`, `cause_id`)
) STRICT, WITHOUT ROWID;
--> statement-breakpoint
CREATE TABLE `managers` (
	`organization_id` text NOT NULL,
	`id` text NOT NULL,
	`name` text NOT NULL,
	`email` text,
	`language` text NOT NULL,
	`active` integer NOT NULL,
	`budget_per_day` integer NOT NULL,
	`quiet_from` text,
	`quiet_to` text,
	`digest_hour` integer NOT NULL,
	`daily_digest` integer NOT NULL,
	`weekly_digest` integer NOT NULL,
	`escalate_to` text,
	`next_digest_at` integer,
	`last_daily_at` integer,
	`last_weekly_at` integer,
	`created_at` integer NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	PRIMARY KEY(`organization_id`, `id`)
) STRICT, WITHOUT ROWID;
--> statement-breakpoint
CREATE INDEX `managers_organization_id_next_digest_at_idx` ON `managers` (`organization_id`,`next_digest_at`) WHERE next_digest_at IS NOT NULL;--> statement-breakpoint
CREATE TABLE `rotations` (
	`organization_id` text NOT NULL,
	`rule_id` text NOT NULL,
	`turn` integer NOT NULL,
	PRIMARY KEY(`organization_id`, `rule_id`)
) STRICT, WITHOUT ROWID;
--> statement-breakpoint
CREATE TABLE `rule_firings` (
	`organization_id` text NOT NULL,
	`rule_id` text NOT NULL,
	`customer_id` text NOT NULL,
	`key` text NOT NULL,
	`at` integer NOT NULL,
	`alert_id` text NOT NULL,
	PRIMARY KEY(`organization_id`, `rule_id`, `customer_id`, `key`)
) STRICT, WITHOUT ROWID;
--> statement-breakpoint
CREATE INDEX `rule_firings_organization_id_customer_id_idx` ON `rule_firings` (`organization_id`,`customer_id`,`at`);--> statement-breakpoint
CREATE TABLE `rules` (
	`organization_id` text NOT NULL,
	`id` text NOT NULL,
	`name` text NOT NULL,
	`enabled` integer NOT NULL,
	`document` text NOT NULL,
	`version` integer NOT NULL,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	`watched_until` integer,
	PRIMARY KEY(`organization_id`, `id`)
) STRICT, WITHOUT ROWID;
--> statement-breakpoint
ALTER TABLE `destinations` ADD `manager_id` text;--> statement-breakpoint
ALTER TABLE `destinations` ADD `budget_per_day` integer;--> statement-breakpoint
ALTER TABLE `destinations` ADD `previous_secret` text;--> statement-breakpoint
ALTER TABLE `destinations` ADD `previous_secret_until` integer;--> statement-breakpoint
ALTER TABLE `destinations` ADD `failures` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE `destinations` ADD `circuit_until` integer;--> statement-breakpoint
ALTER TABLE `outbox` ADD `recipient` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `outbox` ADD `released_on` text;--> statement-breakpoint
ALTER TABLE `outbox` ADD `expected_loss` real DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE `outbox` ADD `held_reason` text;--> statement-breakpoint
CREATE INDEX `outbox_organization_id_waiting_idx` ON `outbox` (`organization_id`,`next_attempt_at`) WHERE status IN ('queued', 'held');--> statement-breakpoint
CREATE INDEX `outbox_organization_id_recipient_released_on_idx` ON `outbox` (`organization_id`,`recipient`,`released_on`,`alert_id`) WHERE released_on IS NOT NULL;--> statement-breakpoint
ALTER TABLE `case_events` ADD `details` text;--> statement-breakpoint
ALTER TABLE `cases` ADD `manager_id` text;--> statement-breakpoint
ALTER TABLE `cases` ADD `assigned_by` text;--> statement-breakpoint
ALTER TABLE `cases` ADD `due_at` integer;--> statement-breakpoint
ALTER TABLE `cases` ADD `escalated_at` integer;--> statement-breakpoint
ALTER TABLE `cases` ADD `held_out` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE `cases` ADD `touchpoint` text;--> statement-breakpoint
CREATE INDEX `cases_organization_id_due_at_idx` ON `cases` (`organization_id`,`due_at`) WHERE due_at IS NOT NULL;--> statement-breakpoint
CREATE INDEX `cases_organization_id_manager_id_idx` ON `cases` (`organization_id`,`manager_id`,`opened_at`) WHERE manager_id IS NOT NULL AND status <> 'resolved';--> statement-breakpoint
ALTER TABLE `risks` ADD `touchpoint` text;--> statement-breakpoint
ALTER TABLE `risks` ADD `week_ago` real;--> statement-breakpoint
ALTER TABLE `risks` ADD `week_ago_at` integer;