CREATE TABLE `data_versions` (
	`organization_id` text PRIMARY KEY NOT NULL,
	`version` integer NOT NULL
) STRICT, WITHOUT ROWID;
--> statement-breakpoint
CREATE TABLE `filed_signals` (
	`organization_id` text NOT NULL,
	`occurred_at` integer NOT NULL,
	`id` text NOT NULL,
	PRIMARY KEY(`organization_id`, `occurred_at`, `id`)
) STRICT, WITHOUT ROWID;
--> statement-breakpoint
CREATE TABLE `metric_changes` (
	`organization_id` text NOT NULL,
	`id` text NOT NULL,
	`metric` text NOT NULL,
	`touchpoint` text NOT NULL,
	`detected_on` text NOT NULL,
	`document` text NOT NULL,
	`created_at` integer NOT NULL,
	PRIMARY KEY(`organization_id`, `id`)
) STRICT, WITHOUT ROWID;
--> statement-breakpoint
CREATE INDEX `metric_changes_organization_id_detected_on_idx` ON `metric_changes` (`organization_id`,`detected_on`,`id`);--> statement-breakpoint
CREATE TABLE `reanalyses` (
	`organization_id` text NOT NULL,
	`id` text NOT NULL,
	`model_id` text NOT NULL,
	`status` text NOT NULL,
	`cursor_at` integer NOT NULL,
	`cursor_id` text NOT NULL,
	`read` integer NOT NULL,
	`changed` integer NOT NULL,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	PRIMARY KEY(`organization_id`, `id`)
) STRICT, WITHOUT ROWID;
--> statement-breakpoint
CREATE TABLE `signal_versions` (
	`organization_id` text NOT NULL,
	`day` text NOT NULL,
	`id` text NOT NULL,
	`kind` text NOT NULL,
	`metric` text,
	`score` integer,
	`touchpoint` text NOT NULL,
	`channel` text NOT NULL,
	`segment` text NOT NULL,
	`survey_id` text,
	`sentiment` real,
	`occurred_at` integer NOT NULL,
	`from_at` integer NOT NULL,
	`until_at` integer NOT NULL,
	PRIMARY KEY(`organization_id`, `day`, `id`)
) STRICT, WITHOUT ROWID;
--> statement-breakpoint
CREATE TABLE `text_models` (
	`organization_id` text NOT NULL,
	`id` text NOT NULL,
	`status` text NOT NULL,
	`weights` text NOT NULL,
	`report` text NOT NULL,
	`created_at` integer NOT NULL,
	PRIMARY KEY(`organization_id`, `id`)
) STRICT, WITHOUT ROWID;
--> statement-breakpoint
CREATE TABLE `text_rollups` (
	`organization_id` text NOT NULL,
	`kind` text NOT NULL,
	`day` text NOT NULL,
	`label` text NOT NULL,
	`touchpoint` text NOT NULL,
	`n` integer NOT NULL,
	`negative` integer NOT NULL,
	`positive` integer NOT NULL,
	`sentiment_sum` integer NOT NULL,
	PRIMARY KEY(`organization_id`, `kind`, `day`, `label`, `touchpoint`)
) STRICT, WITHOUT ROWID;
--> statement-breakpoint
CREATE TABLE `usage` (
	`organization_id` text NOT NULL,
	`day` text NOT NULL,
	`endpoint` text NOT NULL,
	`requests` integer NOT NULL,
	`rows_read` integer NOT NULL,
	`rows_written` integer NOT NULL,
	PRIMARY KEY(`organization_id`, `day`, `endpoint`)
) STRICT, WITHOUT ROWID;
--> statement-breakpoint
CREATE TABLE `wait_rollups` (
	`organization_id` text NOT NULL,
	`day` text NOT NULL,
	`touchpoint` text NOT NULL,
	`bucket` integer NOT NULL,
	`n` integer NOT NULL,
	PRIMARY KEY(`organization_id`, `day`, `touchpoint`, `bucket`)
) STRICT, WITHOUT ROWID;
--> statement-breakpoint
ALTER TABLE `rollups` ADD `sentiment_sum` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE `rollups` ADD `sentiment_squares` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE `rollups` ADD `changed_at` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE `signals` ADD `changed_at` integer;--> statement-breakpoint
ALTER TABLE `touched` ADD `signals` text DEFAULT '' NOT NULL;