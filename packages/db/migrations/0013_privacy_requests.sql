CREATE TABLE `privacy_requests` (
	`organization_id` text NOT NULL,
	`id` text NOT NULL,
	`customer_id` text NOT NULL,
	`kind` text NOT NULL,
	`status` text NOT NULL,
	`note` text,
	`asked_at` integer NOT NULL,
	`due_at` integer NOT NULL,
	`closed_at` integer,
	PRIMARY KEY(`organization_id`, `id`)
);
--> statement-breakpoint
CREATE INDEX `privacy_requests_organization_id_due_idx` ON `privacy_requests` (`organization_id`,`due_at`,`id`) WHERE status = 'open';--> statement-breakpoint
CREATE INDEX `privacy_requests_organization_id_closed_idx` ON `privacy_requests` (`organization_id`,`closed_at`,`id`);--> statement-breakpoint
CREATE INDEX `privacy_requests_organization_id_customer_id_idx` ON `privacy_requests` (`organization_id`,`customer_id`);