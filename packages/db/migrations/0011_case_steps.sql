ALTER TABLE `case_events` ADD `before` text;--> statement-breakpoint
ALTER TABLE `cases` ADD `cause` text;--> statement-breakpoint
ALTER TABLE `cases` ADD `done_steps` text DEFAULT '[]' NOT NULL;