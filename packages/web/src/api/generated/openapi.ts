// Made by `npm run -w @zhinan/web types` from the description that the server gives of itself.

export interface paths {
    readonly "/api/v1/time": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** The server's time */
        readonly get: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path?: never;
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description Default Response */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": {
                            /**
                             * Format: date-time
                             * @description the time that deadlines are decided by
                             */
                            readonly now: string;
                            /** @description the clock was moved for a demonstration */
                            readonly shifted: boolean;
                        };
                    };
                };
            };
        };
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/auth/sign-up/email": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Sign up; a confirmation goes to the address */
        readonly post: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path?: never;
                readonly cookie?: never;
            };
            readonly requestBody: {
                readonly content: {
                    readonly "application/json": {
                        readonly name: string;
                        /** Format: email */
                        readonly email: string;
                        readonly password: string;
                        /** @enum {string} */
                        readonly locale?: "zh" | "en";
                        readonly phone?: string;
                    };
                };
            };
            readonly responses: {
                /** @description Default Response */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": {
                            readonly user: {
                                /** Format: uuid */
                                readonly id: string;
                                readonly name: string;
                                readonly email: string;
                                readonly emailVerified: boolean;
                                /**
                                 * @default zh
                                 * @enum {string}
                                 */
                                readonly locale: "zh" | "en";
                                readonly phone?: string | null;
                            };
                        };
                    };
                };
            };
        };
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/auth/sign-in/email": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Sign in */
        readonly post: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path?: never;
                readonly cookie?: never;
            };
            readonly requestBody: {
                readonly content: {
                    readonly "application/json": {
                        /** Format: email */
                        readonly email: string;
                        readonly password: string;
                        readonly rememberMe?: boolean;
                    };
                };
            };
            readonly responses: {
                /** @description Default Response */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": {
                            readonly user: {
                                /** Format: uuid */
                                readonly id: string;
                                readonly name: string;
                                readonly email: string;
                                readonly emailVerified: boolean;
                                /**
                                 * @default zh
                                 * @enum {string}
                                 */
                                readonly locale: "zh" | "en";
                                readonly phone?: string | null;
                            };
                        };
                    };
                };
            };
        };
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/auth/sign-out": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Sign out */
        readonly post: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path?: never;
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description Default Response */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": {
                            readonly status?: boolean;
                            readonly success?: boolean;
                        };
                    };
                };
            };
        };
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/auth/get-session": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Who is signed in, or null; prolongs the session */
        readonly get: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path?: never;
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description Default Response */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": {
                            readonly user: {
                                /** Format: uuid */
                                readonly id: string;
                                readonly name: string;
                                readonly email: string;
                                readonly emailVerified: boolean;
                                /**
                                 * @default zh
                                 * @enum {string}
                                 */
                                readonly locale: "zh" | "en";
                                readonly phone?: string | null;
                            };
                            readonly session: {
                                /** Format: uuid */
                                readonly id: string;
                                readonly createdAt: string;
                                readonly expiresAt: string;
                                readonly userAgent?: string | null;
                                readonly ipAddress?: string | null;
                            };
                        } | null;
                    };
                };
            };
        };
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/auth/verify-email": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Confirm the address (from the mail), then go on to a page */
        readonly get: {
            readonly parameters: {
                readonly query: {
                    readonly token: string;
                    readonly callbackURL?: string;
                };
                readonly header?: never;
                readonly path?: never;
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description Default Response */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": {
                            readonly status?: boolean;
                            readonly success?: boolean;
                        };
                    };
                };
            };
        };
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/auth/send-verification-email": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Send the confirmation again */
        readonly post: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path?: never;
                readonly cookie?: never;
            };
            readonly requestBody: {
                readonly content: {
                    readonly "application/json": {
                        /** Format: email */
                        readonly email: string;
                    };
                };
            };
            readonly responses: {
                /** @description Default Response */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": {
                            readonly status?: boolean;
                            readonly success?: boolean;
                        };
                    };
                };
            };
        };
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/auth/request-password-reset": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Send a link for a new password */
        readonly post: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path?: never;
                readonly cookie?: never;
            };
            readonly requestBody: {
                readonly content: {
                    readonly "application/json": {
                        /** Format: email */
                        readonly email: string;
                    };
                };
            };
            readonly responses: {
                /** @description Default Response */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": {
                            readonly status?: boolean;
                            readonly success?: boolean;
                        };
                    };
                };
            };
        };
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/auth/reset-password": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Set a new password with the link from the mail */
        readonly post: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path?: never;
                readonly cookie?: never;
            };
            readonly requestBody: {
                readonly content: {
                    readonly "application/json": {
                        readonly token: string;
                        readonly newPassword: string;
                    };
                };
            };
            readonly responses: {
                /** @description Default Response */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": {
                            readonly status?: boolean;
                            readonly success?: boolean;
                        };
                    };
                };
            };
        };
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/auth/change-password": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Change the password */
        readonly post: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path?: never;
                readonly cookie?: never;
            };
            readonly requestBody: {
                readonly content: {
                    readonly "application/json": {
                        readonly currentPassword: string;
                        readonly newPassword: string;
                        readonly revokeOtherSessions?: boolean;
                    };
                };
            };
            readonly responses: {
                /** @description Default Response */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": {
                            readonly user: {
                                /** Format: uuid */
                                readonly id: string;
                                readonly name: string;
                                readonly email: string;
                                readonly emailVerified: boolean;
                                /**
                                 * @default zh
                                 * @enum {string}
                                 */
                                readonly locale: "zh" | "en";
                                readonly phone?: string | null;
                            };
                        };
                    };
                };
            };
        };
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/auth/update-user": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Change name, language or phone */
        readonly post: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path?: never;
                readonly cookie?: never;
            };
            readonly requestBody: {
                readonly content: {
                    readonly "application/json": {
                        readonly name?: string;
                        /** @enum {string} */
                        readonly locale?: "zh" | "en";
                        readonly phone?: string | null;
                    };
                };
            };
            readonly responses: {
                /** @description Default Response */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": {
                            readonly status?: boolean;
                            readonly success?: boolean;
                        };
                    };
                };
            };
        };
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/auth/list-sessions": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Where one is signed in */
        readonly get: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path?: never;
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description Default Response */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": readonly {
                            /** Format: uuid */
                            readonly id: string;
                            readonly createdAt: string;
                            readonly expiresAt: string;
                            readonly userAgent?: string | null;
                            readonly ipAddress?: string | null;
                        }[];
                    };
                };
            };
        };
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/auth/revoke-other-sessions": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Sign out everywhere else */
        readonly post: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path?: never;
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description Default Response */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": {
                            readonly status?: boolean;
                            readonly success?: boolean;
                        };
                    };
                };
            };
        };
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/calls": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Published calls, newest first; for staff also those in preparation */
        readonly get: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path?: never;
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description Default Response */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": {
                            readonly items: readonly {
                                readonly id: string;
                                readonly code: string;
                                readonly title: {
                                    readonly zh: string;
                                    readonly en: string;
                                };
                                readonly shortTitle: {
                                    readonly zh: string;
                                    readonly en: string;
                                };
                                readonly issuer: {
                                    readonly zh: string;
                                    readonly en: string;
                                };
                                readonly year: number;
                                /** @enum {string} */
                                readonly status: "upcoming" | "open" | "closed" | "unpublished";
                                readonly opens: string | null;
                                readonly deadline: string | null;
                                readonly totals: {
                                    readonly awards: number;
                                    /** @description fen */
                                    readonly money: number;
                                };
                                readonly tracks: number;
                                readonly submitted: number;
                            }[];
                        };
                    };
                };
            };
        };
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/calls/{call}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** One call with everything it states; `version=draft` for staff: the newest, published or not */
        readonly get: {
            readonly parameters: {
                readonly query?: {
                    readonly version?: "current" | "draft";
                };
                readonly header?: never;
                readonly path: {
                    readonly call: string;
                };
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description Default Response */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": {
                            /** @description The whole call: see the JSON Schemas of packages/call */
                            readonly call: unknown;
                            readonly version: number;
                            /** @enum {string} */
                            readonly status: "upcoming" | "open" | "closed" | "unpublished";
                            readonly opens: string | null;
                            readonly deadline: string | null;
                            readonly correctionDays: number;
                            /** @description hours before the deadline */
                            readonly reminderHours: readonly number[];
                            readonly submitted: {
                                readonly [key: string]: number;
                            };
                            /** Format: date-time */
                            readonly now: string;
                        };
                    };
                };
            };
        };
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/calls/{call}/tracks/{track}/sentences": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** The rules of a track, each in a sentence, by rule */
        readonly get: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path: {
                    readonly call: string;
                    readonly track: string;
                };
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description Default Response */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": {
                            readonly sentences: {
                                readonly [key: string]: {
                                    readonly zh: string;
                                    readonly en: string;
                                };
                            };
                        };
                    };
                };
            };
        };
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/calls/{call}/can-apply": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** "Can I apply?", track by track, from answers; nothing is kept */
        readonly post: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path: {
                    readonly call: string;
                };
                readonly cookie?: never;
            };
            readonly requestBody: {
                readonly content: {
                    readonly "application/json": {
                        readonly [key: string]: string | number | null;
                    };
                };
            };
            readonly responses: {
                /** @description Default Response */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": {
                            readonly items: readonly unknown[];
                        };
                    };
                };
            };
        };
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/calls/{call}/rulings/{ruling}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        /** Rewrite a ruling before publication */
        readonly put: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path: {
                    readonly call: string;
                    readonly ruling: string;
                };
                readonly cookie?: never;
            };
            readonly requestBody: {
                readonly content: {
                    readonly "application/json": {
                        readonly text: {
                            readonly zh: string;
                            readonly en: string;
                        };
                        readonly reason?: {
                            readonly zh: string;
                            readonly en: string;
                        };
                    };
                };
            };
            readonly responses: {
                /** @description Default Response */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": {
                            readonly id: string;
                            readonly clauses: readonly string[];
                            readonly text: {
                                readonly zh: string;
                                readonly en: string;
                            };
                            readonly reason?: {
                                readonly zh: string;
                                readonly en: string;
                            };
                        };
                    };
                };
            };
        };
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/calls/{call}/publish": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Publish the newest version with its dates; or amend the dates of a published call, with a reason */
        readonly post: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path: {
                    readonly call: string;
                };
                readonly cookie?: never;
            };
            readonly requestBody: {
                readonly content: {
                    readonly "application/json": {
                        /** Format: date-time */
                        readonly opens: string;
                        /**
                         * Format: date-time
                         * @description the last second at which a submission is taken, inclusive
                         */
                        readonly deadline: string;
                        /** @default 5 */
                        readonly correctionDays?: number;
                        /** @description hours before the deadline; without it as the call says */
                        readonly reminderHours?: readonly number[];
                        /** @description needed to amend the dates of a published call */
                        readonly reason?: string;
                    };
                };
            };
            readonly responses: {
                /** @description Default Response */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": {
                            readonly version: number;
                            /** @enum {string} */
                            readonly status: "upcoming" | "open" | "closed" | "unpublished";
                            readonly opens: string | null;
                            readonly deadline: string | null;
                            readonly correctionDays: number;
                            /** @description hours before the deadline */
                            readonly reminderHours: readonly number[];
                        };
                    };
                };
            };
        };
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/calls/{call}/notices": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Proposed and confirmed deadline extensions and announcements, newest first */
        readonly get: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path: {
                    readonly call: string;
                };
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description Default Response */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": {
                            readonly items: readonly {
                                /** Format: uuid */
                                readonly id: string;
                                /** @enum {string} */
                                readonly kind: "extension" | "announcement";
                                /** @description of an announcement */
                                readonly title: {
                                    readonly zh: string;
                                    readonly en: string | null;
                                } | null;
                                /** @description an announcement’s text, an extension’s reason */
                                readonly text: {
                                    readonly zh: string;
                                    readonly en: string | null;
                                };
                                /** @description of an extension: the new last second */
                                readonly deadline: string | null;
                                readonly deadlineBefore: string | null;
                                readonly proposedBy: {
                                    /** Format: uuid */
                                    readonly id: string;
                                    readonly name: string;
                                };
                                /** Format: date-time */
                                readonly proposedAt: string;
                                readonly decision: ("confirmed" | "declined" | "withdrawn") | null;
                                readonly decidedBy: string | null;
                                readonly decidedAt: string | null;
                                readonly decisionReason: string | null;
                                /** @description the reader may confirm or decline it */
                                readonly mayDecide: boolean;
                                readonly mayWithdraw: boolean;
                            }[];
                        };
                    };
                };
            };
        };
        readonly put?: never;
        /** Propose a later deadline or an announcement */
        readonly post: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path: {
                    readonly call: string;
                };
                readonly cookie?: never;
            };
            readonly requestBody: {
                readonly content: {
                    readonly "application/json": {
                        /** @enum {string} */
                        readonly kind: "extension";
                        /**
                         * Format: date-time
                         * @description the new last second, inclusive; later than the one in force
                         */
                        readonly deadline: string;
                        /** @description the reason, which everybody reads */
                        readonly text: {
                            readonly zh: string;
                            readonly en?: string;
                        };
                    } | {
                        /** @enum {string} */
                        readonly kind: "announcement";
                        /** @description Chinese; English if it is there */
                        readonly title: {
                            readonly zh: string;
                            readonly en?: string;
                        };
                        /** @description Chinese; English if it is there */
                        readonly text: {
                            readonly zh: string;
                            readonly en?: string;
                        };
                    };
                };
            };
            readonly responses: {
                /** @description Default Response */
                readonly 201: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": {
                            /** Format: uuid */
                            readonly id: string;
                            /** @enum {string} */
                            readonly kind: "extension" | "announcement";
                            /** @description of an announcement */
                            readonly title: {
                                readonly zh: string;
                                readonly en: string | null;
                            } | null;
                            /** @description an announcement’s text, an extension’s reason */
                            readonly text: {
                                readonly zh: string;
                                readonly en: string | null;
                            };
                            /** @description of an extension: the new last second */
                            readonly deadline: string | null;
                            readonly deadlineBefore: string | null;
                            readonly proposedBy: {
                                /** Format: uuid */
                                readonly id: string;
                                readonly name: string;
                            };
                            /** Format: date-time */
                            readonly proposedAt: string;
                            readonly decision: ("confirmed" | "declined" | "withdrawn") | null;
                            readonly decidedBy: string | null;
                            readonly decidedAt: string | null;
                            readonly decisionReason: string | null;
                            /** @description the reader may confirm or decline it */
                            readonly mayDecide: boolean;
                            readonly mayWithdraw: boolean;
                        };
                    };
                };
            };
        };
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/calls/{call}/notices/{notice}/decision": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Confirm or decline what another person proposed, or withdraw one’s own */
        readonly post: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path: {
                    readonly call: string;
                    readonly notice: string;
                };
                readonly cookie?: never;
            };
            readonly requestBody: {
                readonly content: {
                    readonly "application/json": {
                        /** @enum {string} */
                        readonly decision: "confirmed" | "declined" | "withdrawn";
                        /** @description needed to decline */
                        readonly reason?: string;
                    };
                };
            };
            readonly responses: {
                /** @description Default Response */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": {
                            /** Format: uuid */
                            readonly id: string;
                            /** @enum {string} */
                            readonly kind: "extension" | "announcement";
                            /** @description of an announcement */
                            readonly title: {
                                readonly zh: string;
                                readonly en: string | null;
                            } | null;
                            /** @description an announcement’s text, an extension’s reason */
                            readonly text: {
                                readonly zh: string;
                                readonly en: string | null;
                            };
                            /** @description of an extension: the new last second */
                            readonly deadline: string | null;
                            readonly deadlineBefore: string | null;
                            readonly proposedBy: {
                                /** Format: uuid */
                                readonly id: string;
                                readonly name: string;
                            };
                            /** Format: date-time */
                            readonly proposedAt: string;
                            readonly decision: ("confirmed" | "declined" | "withdrawn") | null;
                            readonly decidedBy: string | null;
                            readonly decidedAt: string | null;
                            readonly decisionReason: string | null;
                            /** @description the reader may confirm or decline it */
                            readonly mayDecide: boolean;
                            readonly mayWithdraw: boolean;
                        };
                    };
                };
            };
        };
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/calls/{call}/late-permits": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Exceptions for late submission, newest first */
        readonly get: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path: {
                    readonly call: string;
                };
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description Default Response */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": {
                            readonly items: readonly components["schemas"]["LatePermit"][];
                        };
                    };
                };
            };
        };
        readonly put?: never;
        /** Propose that one application may be submitted after the deadline */
        readonly post: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path: {
                    readonly call: string;
                };
                readonly cookie?: never;
            };
            readonly requestBody: {
                readonly content: {
                    readonly "application/json": {
                        /** @description the application’s number, as the unit tells it */
                        readonly number: string;
                        /**
                         * Format: date-time
                         * @description the last second for it, inclusive; after the deadline
                         */
                        readonly until: string;
                        readonly reason: string;
                    };
                };
            };
            readonly responses: {
                /** @description Default Response */
                readonly 201: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["LatePermit"];
                    };
                };
            };
        };
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/calls/{call}/late-permits/{permit}/decision": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Confirm or decline an exception (an approver), or withdraw one’s own proposal */
        readonly post: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path: {
                    readonly call: string;
                    readonly permit: string;
                };
                readonly cookie?: never;
            };
            readonly requestBody: {
                readonly content: {
                    readonly "application/json": {
                        /** @enum {string} */
                        readonly decision: "confirmed" | "declined" | "withdrawn";
                        /** @description needed to decline */
                        readonly reason?: string;
                    };
                };
            };
            readonly responses: {
                /** @description Default Response */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["LatePermit"];
                    };
                };
            };
        };
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/calls/{call}/drafts": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** How many have started and not submitted, and the reminders of the present deadline */
        readonly get: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path: {
                    readonly call: string;
                };
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description Default Response */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": {
                            readonly drafts: number;
                            readonly ready: number;
                            readonly units: number;
                            readonly byTrack: readonly {
                                readonly track: string;
                                readonly drafts: number;
                                readonly ready: number;
                                readonly units: number;
                            }[];
                            readonly reminders: readonly {
                                /** @description before the deadline */
                                readonly hours: number;
                                /**
                                 * Format: date-time
                                 * @description when it is due, or was
                                 */
                                readonly at: string;
                                readonly sentAt: string | null;
                                /** @description how many were written to */
                                readonly units: number | null;
                            }[];
                        };
                    };
                };
            };
        };
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/live": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Dates of the published calls and what was announced; If-None-Match answers 304 */
        readonly get: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path?: never;
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description Default Response */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["LiveState"];
                    };
                };
                /** @description Default Response */
                readonly 304: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/events": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** The same as server-sent events: `state` at once and at each change, `clock` when a demonstration’s clock moves, `mine` when there is something new for whoever is signed in, `beat` every 20 s */
        readonly get: {
            readonly parameters: {
                readonly query?: {
                    /** @description the stamp that the page has */
                    readonly since?: string;
                };
                readonly header?: never;
                readonly path?: never;
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description Default Response */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "text/event-stream": string;
                    };
                };
            };
        };
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/me": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Who I am and what I may do */
        readonly get: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path?: never;
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description Default Response */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": {
                            readonly user: {
                                /** Format: uuid */
                                readonly id: string;
                                readonly name: string;
                                readonly email: string;
                                /** @enum {string} */
                                readonly locale: "zh" | "en";
                                readonly phone: string | null;
                            };
                            readonly units: readonly {
                                /** Format: uuid */
                                readonly id: string;
                                readonly name: string;
                                readonly kind: string;
                                /** @enum {string} */
                                readonly role: "manager" | "member";
                                /** @enum {string} */
                                readonly status: "pending" | "verified" | "rejected";
                            }[];
                            readonly staff: readonly {
                                readonly role: string;
                                readonly duties: readonly string[];
                                readonly callId: string | null;
                                readonly tracks: readonly string[] | null;
                            }[];
                            /** @description actions of the access table that this person may do somewhere */
                            readonly can: readonly string[];
                        };
                    };
                };
            };
        };
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        /** Change my name, language or phone */
        readonly patch: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path?: never;
                readonly cookie?: never;
            };
            readonly requestBody: {
                readonly content: {
                    readonly "application/json": {
                        readonly name?: string;
                        /** @enum {string} */
                        readonly locale?: "zh" | "en";
                        readonly phone?: string | null;
                    };
                };
            };
            readonly responses: {
                /** @description Default Response */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": {
                            readonly user: {
                                /** Format: uuid */
                                readonly id: string;
                                readonly name: string;
                                readonly email: string;
                                /** @enum {string} */
                                readonly locale: "zh" | "en";
                                readonly phone: string | null;
                            };
                            readonly units: readonly {
                                /** Format: uuid */
                                readonly id: string;
                                readonly name: string;
                                readonly kind: string;
                                /** @enum {string} */
                                readonly role: "manager" | "member";
                                /** @enum {string} */
                                readonly status: "pending" | "verified" | "rejected";
                            }[];
                            readonly staff: readonly {
                                readonly role: string;
                                readonly duties: readonly string[];
                                readonly callId: string | null;
                                readonly tracks: readonly string[] | null;
                            }[];
                            /** @description actions of the access table that this person may do somewhere */
                            readonly can: readonly string[];
                        };
                    };
                };
            };
        };
        readonly trace?: never;
    };
    readonly "/api/v1/me/mails": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Mails that concern me, newest first */
        readonly get: {
            readonly parameters: {
                readonly query?: {
                    readonly cursor?: string;
                    readonly limit?: number;
                };
                readonly header?: never;
                readonly path?: never;
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description Default Response */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": {
                            readonly items: readonly {
                                /** Format: uuid */
                                readonly id: string;
                                readonly to: string;
                                readonly template: string;
                                readonly subject: string;
                                readonly text: string;
                                readonly html: string;
                                /** Format: date-time */
                                readonly createdAt: string;
                                /** @enum {string} */
                                readonly state: "queued" | "sent" | "kept" | "failed";
                            }[];
                            readonly nextCursor: string | null;
                            readonly total?: number;
                        };
                    };
                };
            };
        };
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/mail-templates": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** The mails whose words a call, or the platform, may change */
        readonly get: {
            readonly parameters: {
                readonly query?: {
                    /** @description whose words; absent: the platform’s own mails */
                    readonly call?: string;
                };
                readonly header?: never;
                readonly path?: never;
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description Default Response */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": {
                            readonly items: readonly components["schemas"]["MailTemplateCard"][];
                        };
                    };
                };
            };
        };
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/mail-templates/{template}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** The words of a mail in both languages, its places, and every change */
        readonly get: {
            readonly parameters: {
                readonly query?: {
                    /** @description whose words; absent: the platform’s own mails */
                    readonly call?: string;
                };
                readonly header?: never;
                readonly path: {
                    readonly template: "verifyEmail" | "resetPassword" | "alreadyRegistered" | "invitation" | "unitVerified" | "unitRejected" | "sanctionConfirmed" | "sanctionLifted" | "submissionReceipt" | "returnedForCorrection" | "eligible" | "ineligible" | "companionFreed" | "fileInfected" | "deadlineExtended" | "announcement" | "latePermitted" | "notSubmitted" | "screeningDue" | "secondLooks" | "secondLookDiffers" | "newMessage" | "approvalAsked" | "approved" | "sentBack" | "paperMissing" | "scanRefused" | "appealReceived" | "appealToDecide" | "appealUnattended" | "appealWithdrawn" | "appealDecided" | "expertVerified" | "expertRejected" | "expertSuspended" | "reviewInvitation" | "reviewNews" | "reviewAssigned" | "reviewDue" | "reviewClosed" | "dailyDigest";
                };
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description Default Response */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["MailTemplate"];
                    };
                };
            };
        };
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/mail-templates/{template}/{locale}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        /** Change a mail’s words, or take the default back (If-Match: the number of changes) */
        readonly put: {
            readonly parameters: {
                readonly query?: {
                    /** @description whose words; absent: the platform’s own mails */
                    readonly call?: string;
                };
                readonly header?: never;
                readonly path: {
                    readonly template: "verifyEmail" | "resetPassword" | "alreadyRegistered" | "invitation" | "unitVerified" | "unitRejected" | "sanctionConfirmed" | "sanctionLifted" | "submissionReceipt" | "returnedForCorrection" | "eligible" | "ineligible" | "companionFreed" | "fileInfected" | "deadlineExtended" | "announcement" | "latePermitted" | "notSubmitted" | "screeningDue" | "secondLooks" | "secondLookDiffers" | "newMessage" | "approvalAsked" | "approved" | "sentBack" | "paperMissing" | "scanRefused" | "appealReceived" | "appealToDecide" | "appealUnattended" | "appealWithdrawn" | "appealDecided" | "expertVerified" | "expertRejected" | "expertSuspended" | "reviewInvitation" | "reviewNews" | "reviewAssigned" | "reviewDue" | "reviewClosed" | "dailyDigest";
                    readonly locale: "zh" | "en";
                };
                readonly cookie?: never;
            };
            readonly requestBody: {
                readonly content: {
                    readonly "application/json": {
                        /** @description null: back to the default */
                        readonly words: {
                            readonly subject: string;
                            readonly body: string;
                        } | null;
                    };
                };
            };
            readonly responses: {
                /** @description Default Response */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["MailTemplate"];
                    };
                };
            };
        };
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/mail-templates/{template}/preview": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** A mail with these words and sample data, or what is wrong with them */
        readonly post: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path: {
                    readonly template: "verifyEmail" | "resetPassword" | "alreadyRegistered" | "invitation" | "unitVerified" | "unitRejected" | "sanctionConfirmed" | "sanctionLifted" | "submissionReceipt" | "returnedForCorrection" | "eligible" | "ineligible" | "companionFreed" | "fileInfected" | "deadlineExtended" | "announcement" | "latePermitted" | "notSubmitted" | "screeningDue" | "secondLooks" | "secondLookDiffers" | "newMessage" | "approvalAsked" | "approved" | "sentBack" | "paperMissing" | "scanRefused" | "appealReceived" | "appealToDecide" | "appealUnattended" | "appealWithdrawn" | "appealDecided" | "expertVerified" | "expertRejected" | "expertSuspended" | "reviewInvitation" | "reviewNews" | "reviewAssigned" | "reviewDue" | "reviewClosed" | "dailyDigest";
                };
                readonly cookie?: never;
            };
            readonly requestBody: {
                readonly content: {
                    readonly "application/json": {
                        /** @enum {string} */
                        readonly locale: "zh" | "en";
                        readonly words: {
                            readonly subject: string;
                            readonly body: string;
                        };
                    };
                };
            };
            readonly responses: {
                /** @description Default Response */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": {
                            readonly mail: {
                                readonly subject: string;
                                readonly text: string;
                                readonly html: string;
                            } | null;
                            readonly faults: readonly {
                                /** @enum {string} */
                                readonly path: "subject" | "body";
                                readonly code: string;
                                readonly message: {
                                    readonly zh: string;
                                    readonly en: string;
                                };
                            }[];
                        };
                    };
                };
            };
        };
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/me/mail-settings": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** When I want mail of each kind */
        readonly get: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path?: never;
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description Default Response */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": {
                            readonly items: readonly {
                                /** @enum {string} */
                                readonly kind: "message" | "reminder" | "announcement" | "receipt" | "returned" | "outcome" | "extension" | "unit";
                                /** @enum {string} */
                                readonly timing: "now" | "daily" | "off";
                                readonly mayBeOff: boolean;
                            }[];
                        };
                    };
                };
            };
        };
        /** Choose when I want mail of one kind */
        readonly put: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path?: never;
                readonly cookie?: never;
            };
            readonly requestBody: {
                readonly content: {
                    readonly "application/json": {
                        /** @enum {string} */
                        readonly kind: "message" | "reminder" | "announcement" | "receipt" | "returned" | "outcome" | "extension" | "unit";
                        /** @enum {string} */
                        readonly timing: "now" | "daily" | "off";
                    };
                };
            };
            readonly responses: {
                /** @description Default Response */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": {
                            readonly items: readonly {
                                /** @enum {string} */
                                readonly kind: "message" | "reminder" | "announcement" | "receipt" | "returned" | "outcome" | "extension" | "unit";
                                /** @enum {string} */
                                readonly timing: "now" | "daily" | "off";
                                readonly mayBeOff: boolean;
                            }[];
                        };
                    };
                };
            };
        };
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/unsubscribe/{token}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** To the settings page: opening a link changes nothing */
        readonly get: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path: {
                    readonly token: string;
                };
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description Default Response */
                readonly 303: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        readonly put?: never;
        /** One click out of mails of a kind (RFC 8058) */
        readonly post: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path: {
                    readonly token: string;
                };
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description Default Response */
                readonly 204: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/me/notices": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** What concerns me, newest first */
        readonly get: {
            readonly parameters: {
                readonly query?: {
                    readonly cursor?: string;
                    readonly limit?: number;
                    readonly kind?: "message" | "reminder" | "announcement" | "receipt" | "returned" | "outcome" | "extension" | "unit" | "invitation";
                    readonly unread?: "1";
                };
                readonly header?: never;
                readonly path?: never;
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description Default Response */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": {
                            readonly items: readonly components["schemas"]["Concern"][];
                            readonly nextCursor: string | null;
                            readonly total?: number;
                        };
                    };
                };
            };
        };
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/me/notices/count": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** How many of them I have not seen */
        readonly get: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path?: never;
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description Default Response */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": {
                            /** @description 99 at most */
                            readonly unread: number;
                        };
                    };
                };
            };
        };
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/me/notices/seen": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        /** I have seen these, or all */
        readonly put: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path?: never;
                readonly cookie?: never;
            };
            readonly requestBody: {
                readonly content: {
                    readonly "application/json": {
                        /** @description absent: all */
                        readonly ids?: readonly string[];
                    };
                };
            };
            readonly responses: {
                /** @description Default Response */
                readonly 204: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/phrases": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** The prepared sentences of a call, and one’s own */
        readonly get: {
            readonly parameters: {
                readonly query: {
                    readonly call: string;
                };
                readonly header?: never;
                readonly path?: never;
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description Default Response */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": {
                            readonly items: readonly {
                                /** Format: uuid */
                                readonly id: string;
                                /** @enum {string} */
                                readonly of: "own" | "call";
                                readonly zh: string;
                                readonly en: string;
                                readonly version: number;
                            }[];
                            readonly mayChangeCall: boolean;
                        };
                    };
                };
            };
        };
        readonly put?: never;
        /** Add a sentence of one’s own, or to those of a call that one runs */
        readonly post: {
            readonly parameters: {
                readonly query: {
                    readonly call: string;
                };
                readonly header?: never;
                readonly path?: never;
                readonly cookie?: never;
            };
            readonly requestBody: {
                readonly content: {
                    readonly "application/json": {
                        /** @enum {string} */
                        readonly of: "own" | "call";
                        readonly zh: string;
                        /** @default  */
                        readonly en?: string;
                    };
                };
            };
            readonly responses: {
                /** @description Default Response */
                readonly 201: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": {
                            readonly items: readonly {
                                /** Format: uuid */
                                readonly id: string;
                                /** @enum {string} */
                                readonly of: "own" | "call";
                                readonly zh: string;
                                readonly en: string;
                                readonly version: number;
                            }[];
                            readonly mayChangeCall: boolean;
                        };
                    };
                };
            };
        };
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/phrases/order": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        /** Put one’s own sentences, or those of a call that one runs, in order */
        readonly put: {
            readonly parameters: {
                readonly query: {
                    readonly call: string;
                };
                readonly header?: never;
                readonly path?: never;
                readonly cookie?: never;
            };
            readonly requestBody: {
                readonly content: {
                    readonly "application/json": {
                        /** @enum {string} */
                        readonly of: "own" | "call";
                        readonly ids: readonly string[];
                    };
                };
            };
            readonly responses: {
                /** @description Default Response */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": {
                            readonly items: readonly {
                                /** Format: uuid */
                                readonly id: string;
                                /** @enum {string} */
                                readonly of: "own" | "call";
                                readonly zh: string;
                                readonly en: string;
                                readonly version: number;
                            }[];
                            readonly mayChangeCall: boolean;
                        };
                    };
                };
            };
        };
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/phrases/{id}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        /** Change the words of a sentence (If-Match) */
        readonly put: {
            readonly parameters: {
                readonly query: {
                    readonly call: string;
                };
                readonly header?: never;
                readonly path: {
                    readonly id: string;
                };
                readonly cookie?: never;
            };
            readonly requestBody: {
                readonly content: {
                    readonly "application/json": {
                        readonly zh: string;
                        /** @default  */
                        readonly en?: string;
                    };
                };
            };
            readonly responses: {
                /** @description Default Response */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": {
                            readonly items: readonly {
                                /** Format: uuid */
                                readonly id: string;
                                /** @enum {string} */
                                readonly of: "own" | "call";
                                readonly zh: string;
                                readonly en: string;
                                readonly version: number;
                            }[];
                            readonly mayChangeCall: boolean;
                        };
                    };
                };
            };
        };
        readonly post?: never;
        /** Take a sentence away */
        readonly delete: {
            readonly parameters: {
                readonly query: {
                    readonly call: string;
                };
                readonly header?: never;
                readonly path: {
                    readonly id: string;
                };
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description Default Response */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": {
                            readonly items: readonly {
                                /** Format: uuid */
                                readonly id: string;
                                /** @enum {string} */
                                readonly of: "own" | "call";
                                readonly zh: string;
                                readonly en: string;
                                readonly version: number;
                            }[];
                            readonly mayChangeCall: boolean;
                        };
                    };
                };
            };
        };
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/units": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Units, newest first */
        readonly get: {
            readonly parameters: {
                readonly query?: {
                    readonly status?: "pending" | "verified" | "rejected";
                    readonly kind?: string;
                    readonly region?: string;
                    readonly q?: string;
                    readonly cursor?: string;
                    readonly limit?: number;
                };
                readonly header?: never;
                readonly path?: never;
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description Default Response */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": {
                            readonly items: readonly {
                                /** Format: uuid */
                                readonly id: string;
                                readonly name: string;
                                readonly kind: string;
                                readonly region: string;
                                /** @enum {string} */
                                readonly status: "pending" | "verified" | "rejected";
                                readonly creditCode: string | null;
                                readonly host: {
                                    readonly name: string;
                                    readonly kind: string;
                                    readonly creditCode: string;
                                } | null;
                                /** Format: date-time */
                                readonly createdAt: string;
                                readonly applications: number;
                            }[];
                            readonly nextCursor: string | null;
                            readonly total?: number;
                            readonly counts: {
                                readonly pending: number;
                                readonly verified: number;
                                readonly rejected: number;
                            };
                        };
                    };
                };
            };
        };
        readonly put?: never;
        /** Register a unit */
        readonly post: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path?: never;
                readonly cookie?: never;
            };
            readonly requestBody: {
                readonly content: {
                    readonly "application/json": {
                        readonly name: string;
                        readonly kind: string;
                        readonly creditCode: string | null;
                        readonly host: {
                            readonly name: string;
                            readonly kind: string;
                            readonly creditCode: string;
                        } | null;
                        readonly region: string;
                        /** @default  */
                        readonly address?: string;
                        readonly contact: {
                            readonly name: string;
                            readonly phone: string;
                            /** Format: email */
                            readonly email: string;
                        };
                        readonly bank: {
                            readonly bankName: string;
                            readonly accountName: string;
                            /** @description absent or masked: as it was */
                            readonly accountNumber?: string;
                        } | null;
                    };
                };
            };
            readonly responses: {
                /** @description Default Response */
                readonly 201: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["Unit"];
                    };
                };
            };
        };
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/units/{id}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** One unit */
        readonly get: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path: {
                    readonly id: string;
                };
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description Default Response */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["Unit"];
                    };
                };
                /** @description Default Response */
                readonly 304: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        /** Change the details of a unit (If-Match) */
        readonly put: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path: {
                    readonly id: string;
                };
                readonly cookie?: never;
            };
            readonly requestBody: {
                readonly content: {
                    readonly "application/json": {
                        readonly name: string;
                        readonly kind: string;
                        readonly creditCode: string | null;
                        readonly host: {
                            readonly name: string;
                            readonly kind: string;
                            readonly creditCode: string;
                        } | null;
                        readonly region: string;
                        /** @default  */
                        readonly address?: string;
                        readonly contact: {
                            readonly name: string;
                            readonly phone: string;
                            /** Format: email */
                            readonly email: string;
                        };
                        readonly bank: {
                            readonly bankName: string;
                            readonly accountName: string;
                            /** @description absent or masked: as it was */
                            readonly accountNumber?: string;
                        } | null;
                    };
                };
            };
            readonly responses: {
                /** @description Default Response */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["Unit"];
                    };
                };
            };
        };
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/units/{id}/verification": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Verify or reject a unit; its managers get a mail (If-Match) */
        readonly post: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path: {
                    readonly id: string;
                };
                readonly cookie?: never;
            };
            readonly requestBody: {
                readonly content: {
                    readonly "application/json": {
                        /** @enum {string} */
                        readonly decision: "verified" | "rejected";
                        readonly reason?: string;
                    };
                };
            };
            readonly responses: {
                /** @description Default Response */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["Unit"];
                    };
                };
            };
        };
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/units/{id}/bank/reveal": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** See the account number; this is recorded */
        readonly post: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path: {
                    readonly id: string;
                };
                readonly cookie?: never;
            };
            readonly requestBody: {
                readonly content: {
                    readonly "application/json": {
                        readonly reason: string;
                    };
                };
            };
            readonly responses: {
                /** @description Default Response */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": {
                            readonly accountNumber: string;
                        };
                    };
                };
            };
        };
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/units/{id}/home": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** What the unit may apply for, what is left of its allowances, its applications */
        readonly get: {
            readonly parameters: {
                readonly query?: {
                    readonly call?: string;
                };
                readonly header?: never;
                readonly path: {
                    readonly id: string;
                };
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description Default Response */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": {
                            readonly unit: components["schemas"]["Unit"];
                            readonly call: {
                                readonly id: string;
                                readonly status: string;
                                readonly opens: string | null;
                                readonly deadline: string | null;
                            } | null;
                            readonly tracks: readonly {
                                readonly track: string;
                                /** @enum {string} */
                                readonly allowed: "yes" | "no" | "depends";
                                readonly findings: readonly unknown[];
                                readonly cap: number | null;
                                readonly used: number;
                                readonly left: number | null;
                            }[];
                            readonly applications: readonly components["schemas"]["ApplicationCard"][];
                        };
                    };
                };
            };
        };
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/units/{id}/members": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** A unit's people */
        readonly get: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path: {
                    readonly id: string;
                };
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description Default Response */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": {
                            readonly members: readonly {
                                /** Format: uuid */
                                readonly userId: string;
                                readonly name: string;
                                readonly email: string;
                                /** @enum {string} */
                                readonly role: "manager" | "member";
                                /** Format: date-time */
                                readonly joinedAt: string;
                            }[];
                            readonly invitations: readonly {
                                /** Format: uuid */
                                readonly id: string;
                                readonly email: string;
                                /** @enum {string} */
                                readonly role: "manager" | "member";
                                /** Format: date-time */
                                readonly expiresAt: string;
                                readonly invitedBy: string;
                            }[];
                        };
                    };
                };
            };
        };
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/units/{id}/invitations": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Invite somebody by mail */
        readonly post: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path: {
                    readonly id: string;
                };
                readonly cookie?: never;
            };
            readonly requestBody: {
                readonly content: {
                    readonly "application/json": {
                        /** Format: email */
                        readonly email: string;
                        /** @enum {string} */
                        readonly role: "manager" | "member";
                    };
                };
            };
            readonly responses: {
                /** @description Default Response */
                readonly 201: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": {
                            /** Format: uuid */
                            readonly id: string;
                            readonly email: string;
                            /** @enum {string} */
                            readonly role: "manager" | "member";
                            /** Format: date-time */
                            readonly expiresAt: string;
                            readonly invitedBy: string;
                        };
                    };
                };
            };
        };
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/units/{id}/invitations/{invitation}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        readonly post?: never;
        /** Take an invitation back */
        readonly delete: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path: {
                    readonly id: string;
                    readonly invitation: string;
                };
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description done */
                readonly 204: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/units/{id}/members/{user}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        readonly post?: never;
        /** Remove a member, or leave */
        readonly delete: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path: {
                    readonly id: string;
                    readonly user: string;
                };
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description done */
                readonly 204: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        readonly options?: never;
        readonly head?: never;
        /** Give a member another role */
        readonly patch: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path: {
                    readonly id: string;
                    readonly user: string;
                };
                readonly cookie?: never;
            };
            readonly requestBody: {
                readonly content: {
                    readonly "application/json": {
                        /** @enum {string} */
                        readonly role: "manager" | "member";
                    };
                };
            };
            readonly responses: {
                /** @description Default Response */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": {
                            readonly members: readonly {
                                /** Format: uuid */
                                readonly userId: string;
                                readonly name: string;
                                readonly email: string;
                                /** @enum {string} */
                                readonly role: "manager" | "member";
                                /** Format: date-time */
                                readonly joinedAt: string;
                            }[];
                            readonly invitations: readonly {
                                /** Format: uuid */
                                readonly id: string;
                                readonly email: string;
                                /** @enum {string} */
                                readonly role: "manager" | "member";
                                /** Format: date-time */
                                readonly expiresAt: string;
                                readonly invitedBy: string;
                            }[];
                        };
                    };
                };
            };
        };
        readonly trace?: never;
    };
    readonly "/api/v1/invitations/{token}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** What an invitation says */
        readonly get: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path: {
                    readonly token: string;
                };
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description Default Response */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": {
                            readonly unitName: string;
                            /** @enum {string} */
                            readonly role: "manager" | "member";
                            readonly inviter: string;
                            readonly email: string;
                            /** Format: date-time */
                            readonly expiresAt: string;
                            /** @enum {string} */
                            readonly state: "open" | "accepted" | "revoked" | "expired";
                        };
                    };
                };
            };
        };
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/invitations/{token}/accept": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Join the unit; the address must be the invited one */
        readonly post: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path: {
                    readonly token: string;
                };
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description Default Response */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": {
                            readonly unit: components["schemas"]["Unit"];
                        };
                    };
                };
            };
        };
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/units/{id}/registry": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** What is on record */
        readonly get: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path: {
                    readonly id: string;
                };
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description Default Response */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": {
                            readonly facts: readonly {
                                /** Format: uuid */
                                readonly id: string;
                                readonly source: string;
                                /** Format: date-time */
                                readonly recordedAt: string;
                                readonly recordedBy: string | null;
                                readonly fact: string;
                                readonly year: number;
                                readonly value: string;
                            }[];
                            readonly projects: readonly {
                                /** Format: uuid */
                                readonly id: string;
                                readonly source: string;
                                /** Format: date-time */
                                readonly recordedAt: string;
                                readonly recordedBy: string | null;
                                readonly year: number;
                                readonly track: string;
                                readonly title: string;
                                /** @enum {string} */
                                readonly result: "completed-well" | "completed" | "unfinished" | "failed";
                            }[];
                            readonly checks: readonly {
                                /** Format: uuid */
                                readonly id: string;
                                readonly source: string;
                                /** Format: date-time */
                                readonly recordedAt: string;
                                readonly recordedBy: string | null;
                                readonly year: number;
                            }[];
                            readonly history: readonly {
                                /** Format: uuid */
                                readonly id: string;
                                readonly source: string;
                                /** Format: date-time */
                                readonly recordedAt: string;
                                readonly recordedBy: string | null;
                                /** @enum {string} */
                                readonly what: "fact" | "project";
                                readonly year: number;
                                readonly name: string;
                                readonly value: string;
                                /** Format: date-time */
                                readonly endedAt: string;
                                readonly reason: string | null;
                            }[];
                        };
                    };
                };
            };
        };
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/units/{id}/facts": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Record a fact of a year; the newest statement holds */
        readonly post: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path: {
                    readonly id: string;
                };
                readonly cookie?: never;
            };
            readonly requestBody: {
                readonly content: {
                    readonly "application/json": {
                        readonly fact: string;
                        readonly year: number;
                        readonly value: string;
                        readonly source: string;
                    };
                };
            };
            readonly responses: {
                /** @description Default Response */
                readonly 201: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": {
                            /** Format: uuid */
                            readonly id: string;
                            readonly source: string;
                            /** Format: date-time */
                            readonly recordedAt: string;
                            readonly recordedBy: string | null;
                            readonly fact: string;
                            readonly year: number;
                            readonly value: string;
                        };
                    };
                };
            };
        };
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/units/{id}/projects": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Record an earlier project and how it ended */
        readonly post: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path: {
                    readonly id: string;
                };
                readonly cookie?: never;
            };
            readonly requestBody: {
                readonly content: {
                    readonly "application/json": {
                        readonly year: number;
                        readonly track: string;
                        readonly title: string;
                        /** @enum {string} */
                        readonly result: "completed-well" | "completed" | "unfinished" | "failed";
                        readonly source: string;
                    };
                };
            };
            readonly responses: {
                /** @description Default Response */
                readonly 201: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": {
                            /** Format: uuid */
                            readonly id: string;
                            readonly source: string;
                            /** Format: date-time */
                            readonly recordedAt: string;
                            readonly recordedBy: string | null;
                            readonly year: number;
                            readonly track: string;
                            readonly title: string;
                            /** @enum {string} */
                            readonly result: "completed-well" | "completed" | "unfinished" | "failed";
                        };
                    };
                };
            };
        };
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/units/{id}/projects/{project}/void": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Take a project off the record, with a reason */
        readonly post: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path: {
                    readonly id: string;
                    readonly project: string;
                };
                readonly cookie?: never;
            };
            readonly requestBody: {
                readonly content: {
                    readonly "application/json": {
                        readonly reason: string;
                    };
                };
            };
            readonly responses: {
                /** @description Default Response */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": {
                            readonly facts: readonly {
                                /** Format: uuid */
                                readonly id: string;
                                readonly source: string;
                                /** Format: date-time */
                                readonly recordedAt: string;
                                readonly recordedBy: string | null;
                                readonly fact: string;
                                readonly year: number;
                                readonly value: string;
                            }[];
                            readonly projects: readonly {
                                /** Format: uuid */
                                readonly id: string;
                                readonly source: string;
                                /** Format: date-time */
                                readonly recordedAt: string;
                                readonly recordedBy: string | null;
                                readonly year: number;
                                readonly track: string;
                                readonly title: string;
                                /** @enum {string} */
                                readonly result: "completed-well" | "completed" | "unfinished" | "failed";
                            }[];
                            readonly checks: readonly {
                                /** Format: uuid */
                                readonly id: string;
                                readonly source: string;
                                /** Format: date-time */
                                readonly recordedAt: string;
                                readonly recordedBy: string | null;
                                readonly year: number;
                            }[];
                            readonly history: readonly {
                                /** Format: uuid */
                                readonly id: string;
                                readonly source: string;
                                /** Format: date-time */
                                readonly recordedAt: string;
                                readonly recordedBy: string | null;
                                /** @enum {string} */
                                readonly what: "fact" | "project";
                                readonly year: number;
                                readonly name: string;
                                readonly value: string;
                                /** Format: date-time */
                                readonly endedAt: string;
                                readonly reason: string | null;
                            }[];
                        };
                    };
                };
            };
        };
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/units/{id}/record-checks": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Record that the list of earlier projects is complete */
        readonly post: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path: {
                    readonly id: string;
                };
                readonly cookie?: never;
            };
            readonly requestBody: {
                readonly content: {
                    readonly "application/json": {
                        readonly year: number;
                        readonly source: string;
                    };
                };
            };
            readonly responses: {
                /** @description Default Response */
                readonly 201: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": {
                            readonly facts: readonly {
                                /** Format: uuid */
                                readonly id: string;
                                readonly source: string;
                                /** Format: date-time */
                                readonly recordedAt: string;
                                readonly recordedBy: string | null;
                                readonly fact: string;
                                readonly year: number;
                                readonly value: string;
                            }[];
                            readonly projects: readonly {
                                /** Format: uuid */
                                readonly id: string;
                                readonly source: string;
                                /** Format: date-time */
                                readonly recordedAt: string;
                                readonly recordedBy: string | null;
                                readonly year: number;
                                readonly track: string;
                                readonly title: string;
                                /** @enum {string} */
                                readonly result: "completed-well" | "completed" | "unfinished" | "failed";
                            }[];
                            readonly checks: readonly {
                                /** Format: uuid */
                                readonly id: string;
                                readonly source: string;
                                /** Format: date-time */
                                readonly recordedAt: string;
                                readonly recordedBy: string | null;
                                readonly year: number;
                            }[];
                            readonly history: readonly {
                                /** Format: uuid */
                                readonly id: string;
                                readonly source: string;
                                /** Format: date-time */
                                readonly recordedAt: string;
                                readonly recordedBy: string | null;
                                /** @enum {string} */
                                readonly what: "fact" | "project";
                                readonly year: number;
                                readonly name: string;
                                readonly value: string;
                                /** Format: date-time */
                                readonly endedAt: string;
                                readonly reason: string | null;
                            }[];
                        };
                    };
                };
            };
        };
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/sanctions": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** The register, newest first, with how each entry stands today */
        readonly get: {
            readonly parameters: {
                readonly query?: {
                    /** @description waiting for a second person; in force today; confirmed for later; ended or lifted; declined or withdrawn */
                    readonly state?: "waiting" | "inForce" | "future" | "ended" | "refused";
                    readonly kind?: "false-material" | "unfinished-project" | "penalised-project" | "rectification-notice" | "other";
                    readonly unit?: string;
                    /** @description in the unit’s name or the document */
                    readonly q?: string;
                    readonly cursor?: string;
                    readonly limit?: number;
                };
                readonly header?: never;
                readonly path?: never;
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description Default Response */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": {
                            readonly items: readonly components["schemas"]["Sanction"][];
                            readonly nextCursor: string | null;
                            readonly total?: number;
                            readonly counts: {
                                readonly waiting: number;
                                readonly inForce: number;
                                readonly future: number;
                                readonly ended: number;
                                readonly refused: number;
                            };
                        };
                    };
                };
            };
        };
        readonly put?: never;
        /** Enter a sanction; it holds once another person confirms it */
        readonly post: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path?: never;
                readonly cookie?: never;
            };
            /** @description days are Shanghai’s, both inclusive */
            readonly requestBody: {
                readonly content: {
                    readonly "application/json": {
                        /** Format: uuid */
                        readonly unitId: string;
                        /** @enum {string} */
                        readonly kind: "false-material" | "unfinished-project" | "penalised-project" | "rectification-notice" | "other";
                        readonly documentTitle: string;
                        readonly documentNumber: string | null;
                        readonly grounds: string;
                        /** Format: date */
                        readonly from: string;
                        readonly until: string | null;
                        /** @default null */
                        readonly callId?: string | null;
                        /** @default null */
                        readonly track?: string | null;
                    };
                };
            };
            readonly responses: {
                /** @description Default Response */
                readonly 201: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["Sanction"];
                    };
                };
            };
        };
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/sanctions/confirm": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Confirm several entries of other people, each for itself */
        readonly post: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path?: never;
                readonly cookie?: never;
            };
            readonly requestBody: {
                readonly content: {
                    readonly "application/json": {
                        readonly ids: readonly string[];
                    };
                };
            };
            readonly responses: {
                /** @description Default Response */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": {
                            readonly items: readonly {
                                /** Format: uuid */
                                readonly id: string;
                                readonly done: boolean;
                                readonly problem: {
                                    readonly code: string;
                                    readonly title: {
                                        readonly zh: string;
                                        readonly en: string;
                                    };
                                } | null;
                            }[];
                        };
                    };
                };
            };
        };
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/sanctions/{id}/decision": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Confirm or decline another’s entry, or withdraw one’s own */
        readonly post: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path: {
                    readonly id: string;
                };
                readonly cookie?: never;
            };
            readonly requestBody: {
                readonly content: {
                    readonly "application/json": {
                        /** @enum {string} */
                        readonly decision: "confirmed" | "declined" | "withdrawn";
                        /** @description needed to decline */
                        readonly reason?: string;
                    };
                };
            };
            readonly responses: {
                /** @description Default Response */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["Sanction"];
                    };
                };
            };
        };
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/sanctions/{id}/lifts": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Propose to lift an entry before its end */
        readonly post: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path: {
                    readonly id: string;
                };
                readonly cookie?: never;
            };
            readonly requestBody: {
                readonly content: {
                    readonly "application/json": {
                        readonly reason: string;
                    };
                };
            };
            readonly responses: {
                /** @description Default Response */
                readonly 201: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["Sanction"];
                    };
                };
            };
        };
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/sanctions/{id}/lifts/{lift}/decision": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Confirm or decline another’s proposal to lift an entry, or withdraw one’s own */
        readonly post: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path: {
                    readonly id: string;
                    readonly lift: string;
                };
                readonly cookie?: never;
            };
            readonly requestBody: {
                readonly content: {
                    readonly "application/json": {
                        /** @enum {string} */
                        readonly decision: "confirmed" | "declined" | "withdrawn";
                        /** @description needed to decline */
                        readonly reason?: string;
                    };
                };
            };
            readonly responses: {
                /** @description Default Response */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["Sanction"];
                    };
                };
            };
        };
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/sanction-checks": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Who found the register complete, newest first */
        readonly get: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path?: never;
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description Default Response */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": {
                            readonly items: readonly {
                                /** Format: uuid */
                                readonly id: string;
                                /** @description null: all that were registered then */
                                readonly unitName: string | null;
                                readonly year: number;
                                readonly source: string;
                                readonly by: string | null;
                                /** Format: date-time */
                                readonly at: string;
                            }[];
                        };
                    };
                };
            };
        };
        readonly put?: never;
        /** Record that the register is complete for a year, for a unit or for all that are registered */
        readonly post: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path?: never;
                readonly cookie?: never;
            };
            readonly requestBody: {
                readonly content: {
                    readonly "application/json": {
                        readonly year: number;
                        readonly source: string;
                        /**
                         * @description null: every unit that is registered now
                         * @default null
                         */
                        readonly unitId?: string | null;
                    };
                };
            };
            readonly responses: {
                /** @description Default Response */
                readonly 201: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": {
                            readonly items: readonly {
                                /** Format: uuid */
                                readonly id: string;
                                /** @description null: all that were registered then */
                                readonly unitName: string | null;
                                readonly year: number;
                                readonly source: string;
                                readonly by: string | null;
                                /** Format: date-time */
                                readonly at: string;
                            }[];
                        };
                    };
                };
            };
        };
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/units/{id}/sanctions": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** What the register holds against a unit, and what it bars */
        readonly get: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path: {
                    readonly id: string;
                };
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description Default Response */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": {
                            /** @description the latest year for which the register was found complete */
                            readonly checked: number | null;
                            readonly items: readonly {
                                /** Format: uuid */
                                readonly id: string;
                                /** @enum {string} */
                                readonly kind: "false-material" | "unfinished-project" | "penalised-project" | "rectification-notice" | "other";
                                readonly documentTitle: string;
                                readonly documentNumber: string | null;
                                readonly grounds: string;
                                /** Format: date */
                                readonly from: string;
                                /** @description as stated; null: until it is lifted */
                                readonly until: string | null;
                                readonly callId: string | null;
                                readonly track: string | null;
                                /**
                                 * @description waiting for a second person; in force today; confirmed for later; ended or lifted; declined or withdrawn
                                 * @enum {string}
                                 */
                                readonly state: "waiting" | "inForce" | "future" | "ended" | "refused";
                                /** @description the last day on which it holds, lifted or not */
                                readonly lastDay: string | null;
                                readonly liftedAt: string | null;
                                readonly liftReason: string | null;
                                /** @description of the newest published call: the tracks that it keeps the unit out of */
                                readonly bars: readonly {
                                    readonly track: string;
                                    readonly rule: string;
                                    readonly clause: string;
                                    readonly text: {
                                        readonly zh: string;
                                        readonly en: string;
                                    };
                                }[];
                            }[];
                            readonly call: {
                                readonly id: string;
                                readonly title: {
                                    readonly zh: string;
                                    readonly en: string;
                                };
                            } | null;
                        };
                    };
                };
            };
        };
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/import-templates/{kind}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** An empty workbook to fill in */
        readonly get: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path: {
                    readonly kind: "units" | "facts" | "members" | "projects" | "sanctions" | "experts";
                };
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description Default Response */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": unknown;
                    };
                };
            };
        };
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/imports": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Imports, newest first */
        readonly get: {
            readonly parameters: {
                readonly query?: {
                    readonly cursor?: string;
                    readonly limit?: number;
                };
                readonly header?: never;
                readonly path?: never;
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description Default Response */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": {
                            readonly items: readonly components["schemas"]["ImportRun"][];
                            readonly nextCursor: string | null;
                            readonly total?: number;
                        };
                    };
                };
            };
        };
        readonly put?: never;
        /** Send a workbook to be checked (multipart/form-data); nothing is imported yet */
        readonly post: {
            readonly parameters: {
                readonly query: {
                    readonly kind: "units" | "facts" | "members" | "projects" | "sanctions" | "experts";
                };
                readonly header?: never;
                readonly path?: never;
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description Default Response */
                readonly 201: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["ImportRun"];
                    };
                };
            };
        };
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/imports/{id}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** One import and how far it is */
        readonly get: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path: {
                    readonly id: string;
                };
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description Default Response */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["ImportRun"];
                    };
                };
            };
        };
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/imports/{id}/rows": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** What each row would do, or did */
        readonly get: {
            readonly parameters: {
                readonly query?: {
                    readonly outcome?: "create" | "change" | "same" | "error";
                    readonly cursor?: string;
                    readonly limit?: number;
                };
                readonly header?: never;
                readonly path: {
                    readonly id: string;
                };
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description Default Response */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": {
                            readonly items: readonly {
                                readonly n: number;
                                /** @enum {string} */
                                readonly outcome: "create" | "change" | "same" | "error";
                                readonly unitId: string | null;
                                readonly seen: {
                                    readonly [key: string]: string;
                                };
                                readonly issues: readonly {
                                    readonly code: string;
                                    readonly column: string | null;
                                    readonly saw: string;
                                    readonly need: {
                                        readonly zh: string;
                                        readonly en: string;
                                    };
                                    readonly todo: {
                                        readonly zh: string;
                                        readonly en: string;
                                    };
                                }[];
                                readonly changes: readonly {
                                    readonly column: string;
                                    readonly before: {
                                        readonly zh: string;
                                        readonly en: string;
                                    } | null;
                                    readonly after: {
                                        readonly zh: string;
                                        readonly en: string;
                                    } | null;
                                }[];
                            }[];
                            readonly nextCursor: string | null;
                            readonly total?: number;
                            readonly columns: readonly {
                                readonly key: string;
                                readonly title: {
                                    readonly zh: string;
                                    readonly en: string;
                                };
                            }[];
                        };
                    };
                };
            };
        };
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/imports/{id}/report.xlsx": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** The rows with a column of remarks */
        readonly get: {
            readonly parameters: {
                readonly query?: {
                    readonly lang?: "zh" | "en";
                };
                readonly header?: never;
                readonly path: {
                    readonly id: string;
                };
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description Default Response */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": unknown;
                    };
                };
            };
        };
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/imports/{id}/confirm": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Import what was checked, all of it or nothing (If-Match) */
        readonly post: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path: {
                    readonly id: string;
                };
                readonly cookie?: never;
            };
            readonly requestBody: {
                readonly content: {
                    readonly "application/json": {
                        /**
                         * @description import the right rows and leave the wrong ones out
                         * @default false
                         */
                        readonly skipWrong?: boolean;
                    };
                };
            };
            readonly responses: {
                /** @description Default Response */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["ImportRun"];
                    };
                };
            };
        };
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/applications": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** The applications of one’s own units */
        readonly get: {
            readonly parameters: {
                readonly query?: {
                    readonly unit?: string;
                    readonly call?: string;
                    readonly state?: "draft" | "submitted" | "returned" | "eligible" | "ineligible" | "withdrawn";
                };
                readonly header?: never;
                readonly path?: never;
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description Default Response */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": {
                            readonly items: readonly components["schemas"]["ApplicationCard"][];
                            readonly nextCursor: null;
                        };
                    };
                };
            };
        };
        readonly put?: never;
        /** Start a draft */
        readonly post: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path?: never;
                readonly cookie?: never;
            };
            readonly requestBody: {
                readonly content: {
                    readonly "application/json": {
                        readonly callId: string;
                        readonly track: string;
                        /** Format: uuid */
                        readonly unitId: string;
                        readonly type?: string;
                        /** Format: uuid */
                        readonly from?: string;
                    };
                };
            };
            readonly responses: {
                /** @description Default Response */
                readonly 201: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": {
                            /** Format: uuid */
                            readonly id: string;
                            readonly number: string;
                            readonly callId: string;
                            readonly track: string;
                            readonly type: string | null;
                            readonly title: string;
                            /** @enum {string} */
                            readonly state: "draft" | "submitted" | "returned" | "eligible" | "ineligible" | "withdrawn";
                            /** Format: uuid */
                            readonly unitId: string;
                            readonly unitName: string;
                            readonly version: number;
                            readonly updatedAt: string;
                            readonly submittedAt: string | null;
                            readonly returnDue: string | null;
                            readonly nestedIn: string | null;
                            /** @description how the unit’s own approval of the form as it is now stands; in lists of one’s own */
                            readonly approval?: ("asked" | "approved" | "sent-back") | null;
                            readonly problems: number;
                            readonly callVersion: number;
                            readonly content: {
                                readonly [key: string]: unknown;
                            };
                            readonly createdAt: string;
                            readonly createdBy: {
                                readonly name: string;
                            };
                            readonly updatedBy: {
                                readonly name: string;
                            } | null;
                            readonly unit: {
                                /** Format: uuid */
                                readonly id: string;
                                readonly name: string;
                                readonly kind: string;
                                readonly host: {
                                    readonly name: string;
                                    readonly kind: string;
                                    readonly creditCode: string;
                                } | null;
                                readonly region: string;
                                readonly creditCode: string | null;
                                readonly contact: {
                                    readonly name: string;
                                    readonly phone: string;
                                    readonly email: string;
                                };
                            };
                            /** @description Facts without the content, as packages/call has them */
                            readonly facts: unknown;
                            readonly siblings: readonly {
                                /** Format: uuid */
                                readonly id: string;
                                readonly number: string;
                                readonly track: string;
                                readonly title: string;
                                /** @enum {string} */
                                readonly state: "draft" | "submitted" | "returned" | "eligible" | "ineligible" | "withdrawn";
                                readonly version: number;
                                readonly problems: number;
                            }[];
                            readonly nestedInNumber: string | null;
                            readonly outcomes: readonly {
                                /** @enum {string} */
                                readonly outcome: "returned" | "eligible" | "ineligible" | "reopened";
                                readonly reasons: readonly {
                                    readonly code: string;
                                    readonly rule?: string;
                                    readonly clause?: string;
                                    readonly ruling?: string;
                                    readonly text?: {
                                        readonly zh: string;
                                        readonly en: string;
                                    };
                                }[];
                                readonly comments: readonly {
                                    readonly path: string;
                                    readonly comment: string;
                                    readonly field?: {
                                        readonly zh: string;
                                        readonly en: string;
                                    };
                                }[];
                                readonly note: string;
                                readonly due: string | null;
                                readonly at: string;
                                readonly by: string | null;
                                readonly submission: number;
                            }[];
                            readonly submissions: readonly {
                                readonly n: number;
                                readonly submittedAt: string;
                                readonly contentHash: string;
                            }[];
                            readonly bundle: {
                                readonly companions: readonly {
                                    readonly track: string;
                                    /** @enum {string} */
                                    readonly state: "designated" | "missing" | "undesignated" | "dangling";
                                    readonly application: {
                                        /** Format: uuid */
                                        readonly id: string;
                                        readonly number: string;
                                        readonly track: string;
                                        readonly title: string;
                                        /** @enum {string} */
                                        readonly state: "draft" | "submitted" | "returned" | "eligible" | "ineligible" | "withdrawn";
                                        readonly version: number;
                                        readonly problems: number;
                                    } | null;
                                    readonly candidates: readonly string[];
                                }[];
                            } | null;
                            readonly actions: readonly ("edit" | "submit" | "withdraw" | "decide" | "return" | "conclude" | "reopen")[];
                            readonly submitBlock: {
                                readonly code: string;
                                readonly message: {
                                    readonly zh: string;
                                    readonly en: string;
                                };
                            } | null;
                            readonly now: string;
                            readonly opens: string | null;
                            readonly deadline: string | null;
                            /** @description a confirmed exception: this one may be submitted until then */
                            readonly lateUntil: string | null;
                            readonly left: readonly {
                                readonly path: string;
                                readonly title: {
                                    readonly zh: string;
                                    readonly en: string;
                                };
                            }[];
                        };
                    };
                };
            };
        };
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/applications/{id}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** An application */
        readonly get: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path: {
                    readonly id: string;
                };
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description Default Response */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["Application"];
                    };
                };
            };
        };
        /** Save a draft (If-Match) */
        readonly put: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path: {
                    readonly id: string;
                };
                readonly cookie?: never;
            };
            readonly requestBody: {
                readonly content: {
                    readonly "application/json": {
                        readonly content: {
                            readonly [key: string]: unknown;
                        };
                    };
                };
            };
            readonly responses: {
                /** @description Default Response */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": {
                            readonly version: number;
                            readonly savedAt: string;
                            readonly problems: number;
                            readonly content: {
                                readonly [key: string]: unknown;
                            };
                            readonly notKept: readonly {
                                readonly path: string;
                                readonly code: string;
                                readonly message: {
                                    readonly zh: string;
                                    readonly en: string;
                                };
                            }[];
                        };
                    };
                };
            };
        };
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/applications/{id}/submit": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Submit (If-Match, Idempotency-Key); with a pilot-city application its companions too */
        readonly post: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path: {
                    readonly id: string;
                };
                readonly cookie?: never;
            };
            readonly requestBody: {
                readonly content: {
                    readonly "application/json": {
                        readonly [key: string]: unknown;
                    } | null;
                };
            };
            readonly responses: {
                /** @description Default Response */
                readonly 201: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["Receipt"];
                    };
                };
            };
        };
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/applications/{id}/withdraw": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Withdraw (If-Match) */
        readonly post: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path: {
                    readonly id: string;
                };
                readonly cookie?: never;
            };
            readonly requestBody: {
                readonly content: {
                    readonly "application/json": {
                        readonly reason?: string;
                    } | null;
                };
            };
            readonly responses: {
                /** @description Default Response */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["Application"];
                    };
                };
            };
        };
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/applications/{id}/verdict": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** The verdict as of now, with every finding in words */
        readonly get: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path: {
                    readonly id: string;
                };
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description Default Response */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": {
                            readonly verdict: components["schemas"]["Verdict"];
                            readonly texts: {
                                readonly [key: string]: {
                                    readonly sentence: {
                                        readonly zh: string;
                                        readonly en: string;
                                    };
                                    readonly explain: {
                                        readonly zh: string;
                                        readonly en: string;
                                    };
                                };
                            };
                        };
                    };
                };
            };
        };
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/applications/{id}/history": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** What happened to it, newest first */
        readonly get: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path: {
                    readonly id: string;
                };
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description Default Response */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": {
                            readonly items: readonly {
                                readonly id: number;
                                readonly at: string;
                                readonly actor: string;
                                readonly action: string;
                                readonly reason: string | null;
                                readonly detail: unknown;
                            }[];
                            readonly nextCursor: null;
                        };
                    };
                };
            };
        };
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/applications/{id}/reveal": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** See an ID number; the look is recorded */
        readonly post: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path: {
                    readonly id: string;
                };
                readonly cookie?: never;
            };
            readonly requestBody: {
                readonly content: {
                    readonly "application/json": {
                        readonly path: string;
                        readonly reason: string;
                    };
                };
            };
            readonly responses: {
                /** @description Default Response */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": {
                            readonly value: string;
                        };
                    };
                };
            };
        };
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/applications/{id}/receipt": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** The newest receipt */
        readonly get: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path: {
                    readonly id: string;
                };
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description Default Response */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["Receipt"];
                    };
                };
            };
        };
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/applications/{id}/receipt.pdf": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** The newest receipt as PDF */
        readonly get: {
            readonly parameters: {
                readonly query?: {
                    readonly lang?: "zh" | "en";
                };
                readonly header?: never;
                readonly path: {
                    readonly id: string;
                };
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description Default Response */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": unknown;
                    };
                };
            };
        };
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/applications/{id}/application.pdf": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** The application as PDF: as submitted, or a preview of the draft */
        readonly get: {
            readonly parameters: {
                readonly query?: {
                    readonly lang?: "zh" | "en";
                };
                readonly header?: never;
                readonly path: {
                    readonly id: string;
                };
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description Default Response */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": unknown;
                    };
                };
            };
        };
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/applications/{id}/revisions": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Earlier states of the form, newest first */
        readonly get: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path: {
                    readonly id: string;
                };
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description Default Response */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": {
                            readonly items: readonly {
                                /** Format: uuid */
                                readonly id: string;
                                readonly version: number;
                                readonly beganAt: string;
                                readonly savedAt: string;
                                readonly by: string;
                                readonly aside: boolean;
                            }[];
                            readonly nextCursor: null;
                        };
                    };
                };
            };
        };
        readonly put?: never;
        /** Keep what one typed and did not choose; the form stays as it is */
        readonly post: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path: {
                    readonly id: string;
                };
                readonly cookie?: never;
            };
            readonly requestBody: {
                readonly content: {
                    readonly "application/json": {
                        readonly content: {
                            readonly [key: string]: unknown;
                        };
                    };
                };
            };
            readonly responses: {
                /** @description Default Response */
                readonly 201: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": {
                            /** Format: uuid */
                            readonly id: string;
                        };
                    };
                };
            };
        };
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/applications/{id}/revisions/{revision}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** What the form held then */
        readonly get: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path: {
                    readonly id: string;
                    readonly revision: string;
                };
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description Default Response */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": {
                            readonly content: {
                                readonly [key: string]: unknown;
                            };
                        };
                    };
                };
            };
        };
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/threads": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Questions of one’s own units, or of one’s tracks; the one written in last first */
        readonly get: {
            readonly parameters: {
                readonly query?: {
                    readonly cursor?: string;
                    readonly limit?: number;
                    readonly call?: string;
                    readonly track?: string;
                    readonly unit?: string;
                    readonly state?: "us" | "them" | "answered" | "closed" | "unread";
                    /** @description in the subject, the number or the unit’s name */
                    readonly q?: string;
                };
                readonly header?: never;
                readonly path?: never;
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description Default Response */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": {
                            readonly items: readonly components["schemas"]["ThreadCard"][];
                            readonly nextCursor: string | null;
                            readonly total?: number;
                        };
                    };
                };
            };
        };
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/threads/counts": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** How many are unread, and how many wait for us */
        readonly get: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path?: never;
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description Default Response */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": {
                            /** @description questions with messages that the reader has not read, 100 at most */
                            readonly unread: number;
                            /** @description questions that wait for the reader’s side, 100 at most */
                            readonly waiting: number;
                        };
                    };
                };
            };
        };
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/threads/{thread}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** One question with its last messages, oldest first */
        readonly get: {
            readonly parameters: {
                readonly query?: {
                    /** @description only messages before this one */
                    readonly before?: number;
                };
                readonly header?: never;
                readonly path: {
                    readonly thread: string;
                };
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description Default Response */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["Thread"];
                    };
                };
            };
        };
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/applications/{id}/threads": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** The questions about one application */
        readonly get: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path: {
                    readonly id: string;
                };
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description Default Response */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": {
                            readonly items: readonly components["schemas"]["ThreadCard"][];
                        };
                    };
                };
            };
        };
        readonly put?: never;
        /** Ask about an application, from either side (Idempotency-Key) */
        readonly post: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path: {
                    readonly id: string;
                };
                readonly cookie?: never;
            };
            readonly requestBody: {
                readonly content: {
                    readonly "application/json": {
                        readonly subject: string;
                        readonly text: string;
                        readonly quote?: {
                            /** @enum {string} */
                            readonly kind: "field" | "rule";
                            readonly ref: string;
                        };
                        /** @default true */
                        readonly asks?: boolean;
                    };
                };
            };
            readonly responses: {
                /** @description Default Response */
                readonly 201: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": {
                            /** Format: uuid */
                            readonly id: string;
                        };
                    };
                };
            };
        };
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/threads/{thread}/messages": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Write in a question; a closed one is open again by that (Idempotency-Key) */
        readonly post: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path: {
                    readonly thread: string;
                };
                readonly cookie?: never;
            };
            readonly requestBody: {
                readonly content: {
                    readonly "application/json": {
                        readonly text: string;
                        readonly quote?: {
                            /** @enum {string} */
                            readonly kind: "field" | "rule";
                            readonly ref: string;
                        };
                        /** @default true */
                        readonly asks?: boolean;
                    };
                };
            };
            readonly responses: {
                /** @description Default Response */
                readonly 201: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": {
                            /** Format: uuid */
                            readonly id: string;
                            readonly n: number;
                        };
                    };
                };
            };
        };
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/threads/{thread}/closed": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        /** Close a question, or open it again */
        readonly put: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path: {
                    readonly thread: string;
                };
                readonly cookie?: never;
            };
            readonly requestBody: {
                readonly content: {
                    readonly "application/json": {
                        readonly closed: boolean;
                    };
                };
            };
            readonly responses: {
                /** @description Default Response */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["Thread"];
                    };
                };
            };
        };
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/threads/{thread}/read": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        /** I have read up to this message */
        readonly put: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path: {
                    readonly thread: string;
                };
                readonly cookie?: never;
            };
            readonly requestBody: {
                readonly content: {
                    readonly "application/json": {
                        readonly n: number;
                    };
                };
            };
            readonly responses: {
                /** @description Default Response */
                readonly 204: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/applications/{id}/presence": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Say that one has the form open; who else has, and whether it has changed */
        readonly post: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path: {
                    readonly id: string;
                };
                readonly cookie?: never;
            };
            readonly requestBody: {
                readonly content: {
                    readonly "application/json": {
                        /** @description names one open page of the person */
                        readonly tab: string;
                        readonly section: string;
                        /**
                         * @description the page is being closed
                         * @default false
                         */
                        readonly leaving?: boolean;
                    };
                };
            };
            readonly responses: {
                /** @description Default Response */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": {
                            /** @description who else has the form open; `own`: the asking person in another tab */
                            readonly here: readonly {
                                readonly name: string;
                                readonly section: string;
                                readonly own: boolean;
                            }[];
                            /** @description the application’s present version: newer than the page’s, it is to be merged */
                            readonly version: number;
                            /** @description seconds until it is worth asking again */
                            readonly again: number;
                        };
                    };
                };
            };
        };
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/applications/{id}/team": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Notes among colleagues, and how the unit’s approval stands */
        readonly get: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path: {
                    readonly id: string;
                };
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description Default Response */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["Team"];
                    };
                };
            };
        };
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/applications/{id}/notes": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Note something for colleagues */
        readonly post: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path: {
                    readonly id: string;
                };
                readonly cookie?: never;
            };
            readonly requestBody: {
                readonly content: {
                    readonly "application/json": {
                        /** @default null */
                        readonly path?: string | null;
                        readonly text: string;
                    };
                };
            };
            readonly responses: {
                /** @description Default Response */
                readonly 201: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["Team"];
                    };
                };
            };
        };
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/applications/{id}/notes/{note}/settled": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Settle a note, or open it again */
        readonly post: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path: {
                    readonly id: string;
                    readonly note: string;
                };
                readonly cookie?: never;
            };
            readonly requestBody: {
                readonly content: {
                    readonly "application/json": {
                        readonly settled: boolean;
                    };
                };
            };
            readonly responses: {
                /** @description Default Response */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["Team"];
                    };
                };
            };
        };
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/applications/{id}/approval": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Ask for the unit’s approval, give it, send back or take back (If-Match) */
        readonly post: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path: {
                    readonly id: string;
                };
                readonly cookie?: never;
            };
            readonly requestBody: {
                readonly content: {
                    readonly "application/json": {
                        /** @enum {string} */
                        readonly step: "asked" | "approved" | "sent-back" | "taken-back";
                        /** @description whose approval it is, where it is not one’s own */
                        readonly onBehalfOf?: string;
                        readonly note?: string;
                    };
                };
            };
            readonly responses: {
                /** @description Default Response */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["Team"];
                    };
                };
            };
        };
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/applications/{id}/files": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** An application’s files: whose, since when, and what the scanner says */
        readonly get: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path: {
                    readonly id: string;
                };
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description Default Response */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": {
                            readonly items: readonly {
                                /** Format: uuid */
                                readonly file: string;
                                readonly name: string;
                                readonly size: number;
                                readonly type: string;
                                /** Format: date-time */
                                readonly uploadedAt: string;
                                readonly uploadedBy: string;
                                /** @enum {string} */
                                readonly scan: "waiting" | "clean" | "infected" | "not-scanned";
                                readonly found: string | null;
                                readonly opens: boolean;
                            }[];
                        };
                    };
                };
            };
        };
        readonly put?: never;
        /** Upload one small file for a slot at once (multipart/form-data); people’s uploads can go on */
        readonly post: {
            readonly parameters: {
                readonly query: {
                    readonly slot: string;
                };
                readonly header?: never;
                readonly path: {
                    readonly id: string;
                };
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description Default Response */
                readonly 201: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": {
                            /** Format: uuid */
                            readonly file: string;
                            readonly name: string;
                            readonly size: number;
                            readonly type: string;
                        };
                    };
                };
            };
        };
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/files/{id}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** A file’s content */
        readonly get: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path: {
                    readonly id: string;
                };
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description Default Response */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": unknown;
                    };
                };
            };
        };
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/applications/{id}/uploads": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Begin a resumable upload (tus; Upload-Metadata: slot, filename, replaces) */
        readonly post: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path: {
                    readonly id: string;
                };
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description nothing but headers */
                readonly 201: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": unknown;
                    };
                };
            };
        };
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/applications/{id}/uploads/{upload}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        readonly post?: never;
        /** Give an upload up */
        readonly delete: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path: {
                    readonly id: string;
                    readonly upload: string;
                };
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description nothing but headers */
                readonly 204: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": unknown;
                    };
                };
            };
        };
        readonly options?: never;
        readonly head?: never;
        /** The next piece of an upload */
        readonly patch: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path: {
                    readonly id: string;
                    readonly upload: string;
                };
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description nothing but headers */
                readonly 204: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": unknown;
                    };
                };
            };
        };
        readonly trace?: never;
    };
    readonly "/api/v1/applications/{id}/uploads/{upload}/finish": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Make a whole upload the application’s file; asked again, the same file */
        readonly post: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path: {
                    readonly id: string;
                    readonly upload: string;
                };
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description Default Response */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": {
                            /** Format: uuid */
                            readonly file: string;
                            readonly name: string;
                            readonly size: number;
                            readonly type: string;
                        };
                    };
                };
            };
        };
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/system/scanner": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** The scanner of uploads: whether it answers, and how many files wait for it */
        readonly get: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path?: never;
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description Default Response */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": {
                            /** @enum {string} */
                            readonly state: "none" | "idle" | "well" | "down";
                            readonly answeredAt: string | null;
                            readonly failedAt: string | null;
                            readonly failure: string | null;
                            readonly waiting: number;
                            readonly oldestWaiting: string | null;
                            readonly infected: number;
                            readonly notScanned: number;
                        };
                    };
                };
            };
        };
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/applications/{id}/paper": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** The sealed scan and paper of one application: what is needed and what has arrived */
        readonly get: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path: {
                    readonly id: string;
                };
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description Default Response */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["Paper"];
                    };
                };
            };
        };
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/applications/{id}/paper/scans": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Upload a sealed scan (multipart/form-data); its code is read by and by */
        readonly post: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path: {
                    readonly id: string;
                };
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description Default Response */
                readonly 201: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["PaperScan"];
                    };
                };
            };
        };
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/applications/{id}/paper/sent": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Note that the paper has been posted */
        readonly post: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path: {
                    readonly id: string;
                };
                readonly cookie?: never;
            };
            readonly requestBody: {
                readonly content: {
                    readonly "application/json": {
                        /** @description e.g. by which post, with which number */
                        readonly note: string;
                    };
                };
            };
            readonly responses: {
                /** @description Default Response */
                readonly 201: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["Paper"];
                    };
                };
            };
        };
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/paper-scans/{id}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** A scan’s file */
        readonly get: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path: {
                    readonly id: string;
                };
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description Default Response */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": unknown;
                    };
                };
            };
        };
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/calls/{call}/paper": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** A call’s prints, counted */
        readonly get: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path: {
                    readonly call: string;
                };
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description Default Response */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": {
                            /** @enum {string} */
                            readonly needs: "scan" | "paper" | "both" | "none";
                            /** @description for who submitted in time */
                            readonly due: string | null;
                            readonly copies: number;
                            readonly all: number;
                            readonly missing: number;
                            readonly overdue: number;
                            readonly stale: number;
                            readonly unmatched: number;
                        };
                    };
                };
            };
        };
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/calls/{call}/paper/applications": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** How the paper of each application stands */
        readonly get: {
            readonly parameters: {
                readonly query?: {
                    readonly show?: "missing" | "overdue" | "stale" | "received" | "all";
                    readonly q?: string;
                    readonly cursor?: string;
                    readonly limit?: number;
                };
                readonly header?: never;
                readonly path: {
                    readonly call: string;
                };
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description Default Response */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": {
                            readonly items: readonly {
                                /** Format: uuid */
                                readonly id: string;
                                readonly number: string;
                                readonly track: string;
                                readonly title: string;
                                readonly unitName: string;
                                /** Format: date-time */
                                readonly due: string;
                                readonly scanAt: string | null;
                                readonly paperAt: string | null;
                                readonly needsScan: boolean;
                                readonly needsPaper: boolean;
                                readonly missing: boolean;
                                readonly overdue: boolean;
                                readonly stale: boolean;
                                readonly late: boolean;
                                readonly sent: {
                                    readonly note: string;
                                    /** Format: date-time */
                                    readonly at: string;
                                } | null;
                                /** @description the mark of the newest submission, to be taken back */
                                readonly receipt: string | null;
                                readonly mayMark: boolean;
                            }[];
                            readonly nextCursor: string | null;
                            readonly total?: number;
                        };
                    };
                };
            };
        };
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/calls/{call}/paper/scans": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Scans that are being read or wait to be matched by hand, or the newest of all */
        readonly get: {
            readonly parameters: {
                readonly query?: {
                    readonly show?: "open" | "recent";
                };
                readonly header?: never;
                readonly path: {
                    readonly call: string;
                };
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description Default Response */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": {
                            readonly items: readonly components["schemas"]["PaperScan"][];
                        };
                    };
                };
            };
        };
        readonly put?: never;
        /** Upload a scan of one or more prints (multipart/form-data); each finds its application by its code */
        readonly post: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path: {
                    readonly call: string;
                };
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description Default Response */
                readonly 201: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["PaperScan"];
                    };
                };
            };
        };
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/calls/{call}/paper/scans/{scan}/match": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Say by hand whose scan it is */
        readonly post: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path: {
                    readonly call: string;
                    readonly scan: string;
                };
                readonly cookie?: never;
            };
            readonly requestBody: {
                readonly content: {
                    readonly "application/json": {
                        /** @description a number, or what a scanner types */
                        readonly code: string;
                    };
                };
            };
            readonly responses: {
                /** @description Default Response */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["PaperScan"];
                    };
                };
            };
        };
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/calls/{call}/paper/scans/{scan}/dismiss": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Refuse a scan, with a reason that its unit is told: no print of ours, no seal, not legible */
        readonly post: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path: {
                    readonly call: string;
                    readonly scan: string;
                };
                readonly cookie?: never;
            };
            readonly requestBody: {
                readonly content: {
                    readonly "application/json": {
                        /**
                         * @description as it was when it was looked at; if somebody else has decided since, nothing is done
                         * @enum {string}
                         */
                        readonly state: "matched" | "unmatched" | "wrong";
                        readonly reason: string;
                    };
                };
            };
            readonly responses: {
                /** @description Default Response */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["PaperScan"];
                    };
                };
            };
        };
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/calls/{call}/paper/received": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Mark paper as received, by numbers or by what a handheld scanner types; each for itself */
        readonly post: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path: {
                    readonly call: string;
                };
                readonly cookie?: never;
            };
            readonly requestBody: {
                readonly content: {
                    readonly "application/json": {
                        /** @description numbers, or what a scanner types, one each */
                        readonly codes: readonly string[];
                        /**
                         * Format: date
                         * @description where it was not today; a day in Henan
                         */
                        readonly arrivedOn?: string;
                    };
                };
            };
            readonly responses: {
                /** @description Default Response */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": {
                            readonly items: readonly {
                                readonly code: string;
                                readonly done: boolean;
                                readonly number: string | null;
                                readonly unitName: string | null;
                                readonly title: string | null;
                                /** @description it is a print of an earlier submission and does not count */
                                readonly stale: boolean;
                                readonly byDigest: boolean;
                                /** @description to compare by eye where only the number was typed */
                                readonly digest: string | null;
                                readonly problem: {
                                    readonly code: string;
                                    readonly title: {
                                        readonly zh: string;
                                        readonly en: string;
                                    };
                                    readonly detail: {
                                        readonly zh: string;
                                        readonly en: string;
                                    } | null;
                                } | null;
                            }[];
                        };
                    };
                };
            };
        };
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/calls/{call}/paper/receipts/{receipt}/revoke": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Take back that paper was received, with a reason */
        readonly post: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path: {
                    readonly call: string;
                    readonly receipt: string;
                };
                readonly cookie?: never;
            };
            readonly requestBody: {
                readonly content: {
                    readonly "application/json": {
                        readonly reason: string;
                    };
                };
            };
            readonly responses: {
                /** @description Default Response */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": {
                            /** @enum {string} */
                            readonly needs: "scan" | "paper" | "both" | "none";
                            /** @description for who submitted in time */
                            readonly due: string | null;
                            readonly copies: number;
                            readonly all: number;
                            readonly missing: number;
                            readonly overdue: number;
                            readonly stale: number;
                            readonly unmatched: number;
                        };
                    };
                };
            };
        };
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/applications/{id}/paper/uploads": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Begin a resumable upload of a sealed scan (tus; Upload-Metadata: filename) */
        readonly post: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path: {
                    readonly id: string;
                };
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description nothing but headers */
                readonly 201: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": unknown;
                    };
                };
            };
        };
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/applications/{id}/paper/uploads/{upload}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        readonly post?: never;
        /** Give an upload up */
        readonly delete: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path: {
                    readonly id: string;
                    readonly upload: string;
                };
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description nothing but headers */
                readonly 204: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": unknown;
                    };
                };
            };
        };
        readonly options?: never;
        readonly head?: never;
        /** The next piece of an upload */
        readonly patch: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path: {
                    readonly id: string;
                    readonly upload: string;
                };
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description nothing but headers */
                readonly 204: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": unknown;
                    };
                };
            };
        };
        readonly trace?: never;
    };
    readonly "/api/v1/applications/{id}/paper/uploads/{upload}/finish": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Make a whole upload a scan, whose code is read by and by; asked again, the same scan */
        readonly post: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path: {
                    readonly id: string;
                    readonly upload: string;
                };
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description Default Response */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["PaperScan"];
                    };
                };
            };
        };
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/calls/{call}/paper/uploads": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Begin a resumable upload of a sealed scan (tus; Upload-Metadata: filename) */
        readonly post: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path: {
                    readonly call: string;
                };
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description nothing but headers */
                readonly 201: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": unknown;
                    };
                };
            };
        };
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/calls/{call}/paper/uploads/{upload}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        readonly post?: never;
        /** Give an upload up */
        readonly delete: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path: {
                    readonly call: string;
                    readonly upload: string;
                };
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description nothing but headers */
                readonly 204: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": unknown;
                    };
                };
            };
        };
        readonly options?: never;
        readonly head?: never;
        /** The next piece of an upload */
        readonly patch: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path: {
                    readonly call: string;
                    readonly upload: string;
                };
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description nothing but headers */
                readonly 204: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": unknown;
                    };
                };
            };
        };
        readonly trace?: never;
    };
    readonly "/api/v1/calls/{call}/paper/uploads/{upload}/finish": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Make a whole upload a scan, whose code is read by and by; asked again, the same scan */
        readonly post: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path: {
                    readonly call: string;
                    readonly upload: string;
                };
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description Default Response */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["PaperScan"];
                    };
                };
            };
        };
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/screening": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** What was submitted, page by page */
        readonly get: {
            readonly parameters: {
                readonly query?: {
                    readonly call?: string;
                    readonly track?: string;
                    readonly state?: "draft" | "submitted" | "returned" | "eligible" | "ineligible" | "withdrawn";
                    readonly region?: string;
                    readonly kind?: string;
                    readonly q?: string;
                    readonly ready?: "1";
                    readonly similar?: "1";
                    /** @description whose to examine */
                    readonly officer?: ("mine" | "none") | string;
                    readonly overdue?: "1";
                    readonly sanctioned?: "1";
                    readonly paper?: "missing" | "overdue" | "stale";
                    readonly sort?: "submittedAt" | "-submittedAt" | "number" | "-number" | "unit" | "-unit";
                    readonly cursor?: string;
                    readonly limit?: number;
                };
                readonly header?: never;
                readonly path?: never;
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description Default Response */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": {
                            readonly items: readonly components["schemas"]["ScreeningRow"][];
                            readonly nextCursor: string | null;
                        };
                    };
                };
            };
        };
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/screening/counts": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** How many, by state, track, region and kind */
        readonly get: {
            readonly parameters: {
                readonly query?: {
                    readonly call?: string;
                };
                readonly header?: never;
                readonly path?: never;
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description Default Response */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": {
                            readonly byState: {
                                readonly [key: string]: number;
                            };
                            readonly ready: number;
                            /** @description null: no call here needs paper */
                            readonly paperMissing: number | null;
                            readonly byTrack: readonly {
                                readonly track: string;
                                readonly submitted: number;
                                readonly returned: number;
                                readonly eligible: number;
                                readonly ineligible: number;
                                readonly withdrawn: number;
                            }[];
                            readonly byRegion: readonly {
                                readonly region: string;
                                readonly n: number;
                            }[];
                            readonly byKind: readonly {
                                readonly kind: string;
                                readonly n: number;
                            }[];
                        };
                    };
                };
            };
        };
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/screening.xlsx": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** The formal-check table as an Excel workbook */
        readonly get: {
            readonly parameters: {
                readonly query?: {
                    readonly call?: string;
                    readonly track?: string;
                    readonly state?: "draft" | "submitted" | "returned" | "eligible" | "ineligible" | "withdrawn";
                    readonly region?: string;
                    readonly kind?: string;
                    readonly q?: string;
                    readonly ready?: "1";
                    readonly similar?: "1";
                    /** @description whose to examine */
                    readonly officer?: ("mine" | "none") | string;
                    readonly overdue?: "1";
                    readonly sanctioned?: "1";
                    readonly paper?: "missing" | "overdue" | "stale";
                    readonly lang?: "zh" | "en";
                };
                readonly header?: never;
                readonly path?: never;
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description Default Response */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": unknown;
                    };
                };
            };
        };
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/screening/{id}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** One application with its verdict; its neighbours by the same filter */
        readonly get: {
            readonly parameters: {
                readonly query?: {
                    readonly call?: string;
                    readonly track?: string;
                    readonly state?: "draft" | "submitted" | "returned" | "eligible" | "ineligible" | "withdrawn";
                    readonly region?: string;
                    readonly kind?: string;
                    readonly q?: string;
                    readonly ready?: "1";
                    readonly similar?: "1";
                    /** @description whose to examine */
                    readonly officer?: ("mine" | "none") | string;
                    readonly overdue?: "1";
                    readonly sanctioned?: "1";
                    readonly paper?: "missing" | "overdue" | "stale";
                    readonly sort?: "submittedAt" | "-submittedAt" | "number" | "-number" | "unit" | "-unit";
                };
                readonly header?: never;
                readonly path: {
                    readonly id: string;
                };
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description Default Response */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["ScreeningDetail"];
                    };
                };
            };
        };
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/screening/{id}/consequences": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** What a conclusion would do to other applications */
        readonly get: {
            readonly parameters: {
                readonly query?: {
                    readonly outcome?: "eligible" | "ineligible";
                };
                readonly header?: never;
                readonly path: {
                    readonly id: string;
                };
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description Default Response */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": {
                            readonly consequences: readonly {
                                /** Format: uuid */
                                readonly id: string;
                                readonly number: string;
                                readonly track: string;
                                /** @enum {string} */
                                readonly what: "ineligible" | "freed";
                                readonly text: {
                                    readonly zh: string;
                                    readonly en: string;
                                };
                            }[];
                        };
                    };
                };
            };
        };
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/screening/{id}/decisions": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        /** Judge one rule, or take the judgement back (If-Match) */
        readonly put: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path: {
                    readonly id: string;
                };
                readonly cookie?: never;
            };
            readonly requestBody: {
                readonly content: {
                    readonly "application/json": {
                        readonly rule: string;
                        readonly truth: ("met" | "notMet") | null;
                        /** @default  */
                        readonly note?: string;
                    };
                };
            };
            readonly responses: {
                /** @description Default Response */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": {
                            readonly version: number;
                            readonly verdict: components["schemas"]["Verdict"];
                            readonly texts: {
                                readonly [key: string]: {
                                    readonly sentence: {
                                        readonly zh: string;
                                        readonly en: string;
                                    };
                                    readonly explain: {
                                        readonly zh: string;
                                        readonly en: string;
                                    };
                                };
                            };
                        };
                    };
                };
            };
        };
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/screening/{id}/return": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Give back for correction, by a date (If-Match) */
        readonly post: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path: {
                    readonly id: string;
                };
                readonly cookie?: never;
            };
            readonly requestBody: {
                readonly content: {
                    readonly "application/json": {
                        readonly comments: readonly {
                            readonly path: string;
                            readonly comment: string;
                        }[];
                        /** Format: date-time */
                        readonly due: string;
                        /** @default  */
                        readonly note?: string;
                    };
                };
            };
            readonly responses: {
                /** @description Default Response */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["Application"];
                    };
                };
            };
        };
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/screening/{id}/conclude": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Find eligible or ineligible (If-Match), with what follows for others */
        readonly post: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path: {
                    readonly id: string;
                };
                readonly cookie?: never;
            };
            readonly requestBody: {
                readonly content: {
                    readonly "application/json": {
                        /** @enum {string} */
                        readonly outcome: "eligible" | "ineligible";
                        /** @default [] */
                        readonly reasons?: readonly {
                            readonly code: string;
                            readonly rule?: string;
                            readonly clause?: string;
                            readonly text?: {
                                readonly zh: string;
                                readonly en: string;
                            };
                        }[];
                        /** @default  */
                        readonly note?: string;
                    };
                };
            };
            readonly responses: {
                /** @description Default Response */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": {
                            /** Format: uuid */
                            readonly id: string;
                            readonly number: string;
                            readonly callId: string;
                            readonly track: string;
                            readonly type: string | null;
                            readonly title: string;
                            /** @enum {string} */
                            readonly state: "draft" | "submitted" | "returned" | "eligible" | "ineligible" | "withdrawn";
                            /** Format: uuid */
                            readonly unitId: string;
                            readonly unitName: string;
                            readonly version: number;
                            readonly updatedAt: string;
                            readonly submittedAt: string | null;
                            readonly returnDue: string | null;
                            readonly nestedIn: string | null;
                            /** @description how the unit’s own approval of the form as it is now stands; in lists of one’s own */
                            readonly approval?: ("asked" | "approved" | "sent-back") | null;
                            readonly problems: number;
                            readonly callVersion: number;
                            readonly content: {
                                readonly [key: string]: unknown;
                            };
                            readonly createdAt: string;
                            readonly createdBy: {
                                readonly name: string;
                            };
                            readonly updatedBy: {
                                readonly name: string;
                            } | null;
                            readonly unit: {
                                /** Format: uuid */
                                readonly id: string;
                                readonly name: string;
                                readonly kind: string;
                                readonly host: {
                                    readonly name: string;
                                    readonly kind: string;
                                    readonly creditCode: string;
                                } | null;
                                readonly region: string;
                                readonly creditCode: string | null;
                                readonly contact: {
                                    readonly name: string;
                                    readonly phone: string;
                                    readonly email: string;
                                };
                            };
                            /** @description Facts without the content, as packages/call has them */
                            readonly facts: unknown;
                            readonly siblings: readonly {
                                /** Format: uuid */
                                readonly id: string;
                                readonly number: string;
                                readonly track: string;
                                readonly title: string;
                                /** @enum {string} */
                                readonly state: "draft" | "submitted" | "returned" | "eligible" | "ineligible" | "withdrawn";
                                readonly version: number;
                                readonly problems: number;
                            }[];
                            readonly nestedInNumber: string | null;
                            readonly outcomes: readonly {
                                /** @enum {string} */
                                readonly outcome: "returned" | "eligible" | "ineligible" | "reopened";
                                readonly reasons: readonly {
                                    readonly code: string;
                                    readonly rule?: string;
                                    readonly clause?: string;
                                    readonly ruling?: string;
                                    readonly text?: {
                                        readonly zh: string;
                                        readonly en: string;
                                    };
                                }[];
                                readonly comments: readonly {
                                    readonly path: string;
                                    readonly comment: string;
                                    readonly field?: {
                                        readonly zh: string;
                                        readonly en: string;
                                    };
                                }[];
                                readonly note: string;
                                readonly due: string | null;
                                readonly at: string;
                                readonly by: string | null;
                                readonly submission: number;
                            }[];
                            readonly submissions: readonly {
                                readonly n: number;
                                readonly submittedAt: string;
                                readonly contentHash: string;
                            }[];
                            readonly bundle: {
                                readonly companions: readonly {
                                    readonly track: string;
                                    /** @enum {string} */
                                    readonly state: "designated" | "missing" | "undesignated" | "dangling";
                                    readonly application: {
                                        /** Format: uuid */
                                        readonly id: string;
                                        readonly number: string;
                                        readonly track: string;
                                        readonly title: string;
                                        /** @enum {string} */
                                        readonly state: "draft" | "submitted" | "returned" | "eligible" | "ineligible" | "withdrawn";
                                        readonly version: number;
                                        readonly problems: number;
                                    } | null;
                                    readonly candidates: readonly string[];
                                }[];
                            } | null;
                            readonly actions: readonly ("edit" | "submit" | "withdraw" | "decide" | "return" | "conclude" | "reopen")[];
                            readonly submitBlock: {
                                readonly code: string;
                                readonly message: {
                                    readonly zh: string;
                                    readonly en: string;
                                };
                            } | null;
                            readonly now: string;
                            readonly opens: string | null;
                            readonly deadline: string | null;
                            /** @description a confirmed exception: this one may be submitted until then */
                            readonly lateUntil: string | null;
                            readonly consequences: readonly {
                                /** Format: uuid */
                                readonly id: string;
                                readonly number: string;
                                readonly track: string;
                                /** @enum {string} */
                                readonly what: "ineligible" | "freed";
                                readonly text: {
                                    readonly zh: string;
                                    readonly en: string;
                                };
                            }[];
                        };
                    };
                };
            };
        };
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/screening/eligible": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Find several eligible, each for itself, in which nothing is open */
        readonly post: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path?: never;
                readonly cookie?: never;
            };
            readonly requestBody: {
                readonly content: {
                    readonly "application/json": {
                        readonly items: readonly {
                            /** Format: uuid */
                            readonly id: string;
                            readonly version: number;
                        }[];
                        /** @default  */
                        readonly note?: string;
                    };
                };
            };
            readonly responses: {
                /** @description Default Response */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": {
                            readonly items: readonly {
                                /** Format: uuid */
                                readonly id: string;
                                readonly done: boolean;
                                readonly problem: {
                                    readonly code: string;
                                    readonly title: {
                                        readonly zh: string;
                                        readonly en: string;
                                    };
                                } | null;
                            }[];
                        };
                    };
                };
            };
        };
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/screening/{id}/reopen": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Take a conclusion back (If-Match) */
        readonly post: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path: {
                    readonly id: string;
                };
                readonly cookie?: never;
            };
            readonly requestBody: {
                readonly content: {
                    readonly "application/json": {
                        readonly reason: string;
                    };
                };
            };
            readonly responses: {
                /** @description Default Response */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["Application"];
                    };
                };
            };
        };
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/me/screening-filters": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** One’s own filters of the queue */
        readonly get: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path?: never;
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description Default Response */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["SavedFilters"];
                    };
                };
            };
        };
        /** Keep a filter under a name, in place of one of that name */
        readonly put: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path?: never;
                readonly cookie?: never;
            };
            readonly requestBody: {
                readonly content: {
                    readonly "application/json": {
                        readonly name: string;
                        readonly filter: {
                            readonly call?: string;
                            readonly track?: string;
                            /** @enum {string} */
                            readonly state?: "draft" | "submitted" | "returned" | "eligible" | "ineligible" | "withdrawn";
                            readonly region?: string;
                            readonly kind?: string;
                            readonly q?: string;
                            /** @enum {string} */
                            readonly ready?: "1";
                            /** @enum {string} */
                            readonly similar?: "1";
                            /** @description whose to examine */
                            readonly officer?: ("mine" | "none") | string;
                            /** @enum {string} */
                            readonly overdue?: "1";
                            /** @enum {string} */
                            readonly sanctioned?: "1";
                            /** @enum {string} */
                            readonly paper?: "missing" | "overdue" | "stale";
                            /** @enum {string} */
                            readonly sort?: "submittedAt" | "-submittedAt" | "number" | "-number" | "unit" | "-unit";
                        };
                    };
                };
            };
            readonly responses: {
                /** @description Default Response */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["SavedFilters"];
                    };
                };
            };
        };
        readonly post?: never;
        /** Forget a filter; nothing happens where there is none of that name */
        readonly delete: {
            readonly parameters: {
                readonly query: {
                    readonly name: string;
                };
                readonly header?: never;
                readonly path?: never;
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description Default Response */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["SavedFilters"];
                    };
                };
            };
        };
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/calls/{call}/assignments": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Who may examine, how far each is, and what is nobody’s yet */
        readonly get: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path: {
                    readonly call: string;
                };
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description Default Response */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["AssignmentBoard"];
                    };
                };
            };
        };
        readonly put?: never;
        /** Give files to officers, hand them over, take them back: all or none */
        readonly post: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path: {
                    readonly call: string;
                };
                readonly cookie?: never;
            };
            readonly requestBody: {
                readonly content: {
                    readonly "application/json": {
                        readonly items: readonly {
                            /** Format: uuid */
                            readonly application: string;
                            /** @description null: taken back */
                            readonly officer: string | null;
                            /** @description whose it is as the reader saw it */
                            readonly from: string | null;
                        }[];
                        readonly reason?: string;
                    };
                };
            };
            readonly responses: {
                /** @description Default Response */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": {
                            readonly changed: number;
                        };
                    };
                };
            };
        };
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/calls/{call}/assignments/proposal": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** How what is nobody’s would be shared evenly; changes nothing */
        readonly get: {
            readonly parameters: {
                readonly query: {
                    /** @description separated by commas */
                    readonly tracks: string;
                    /** @description ids, separated by commas */
                    readonly officers: string;
                    /** @description only units of these, separated by commas */
                    readonly regions?: string;
                    /** @description no officer gets more than these */
                    readonly most?: number;
                };
                readonly header?: never;
                readonly path: {
                    readonly call: string;
                };
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description Default Response */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["AssignmentProposal"];
                    };
                };
            };
        };
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/applications/{id}/appeals": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** An application’s appeals, and whether its unit may make one */
        readonly get: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path: {
                    readonly id: string;
                };
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description Default Response */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": {
                            /** @description null: the call knows no appeals */
                            readonly terms: {
                                readonly workingDays: number;
                                readonly answerDays: number;
                                /** @enum {string} */
                                readonly setBy: "guide" | "association";
                                readonly clause: string | null;
                            } | null;
                            /** @description the last second to appeal against the finding in force */
                            readonly until: string | null;
                            /**
                             * @description of the finding in force: none to appeal against, time is left, it has passed, or the unit has appealed
                             * @enum {string}
                             */
                            readonly standing: "none" | "open" | "passed" | "filed";
                            /** @description the reader’s unit may appeal now */
                            readonly mayFile: boolean;
                            /** @description files that may come with it; uploaded to this slot of the application */
                            readonly evidence: {
                                readonly slot: string;
                                readonly most: number;
                                readonly accept: readonly string[];
                            };
                            /** @description newest first */
                            readonly items: readonly components["schemas"]["Appeal"][];
                        };
                    };
                };
            };
        };
        readonly put?: never;
        /** Object to the finding in force, once, with evidence if there is any */
        readonly post: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path: {
                    readonly id: string;
                };
                readonly cookie?: never;
            };
            readonly requestBody: {
                readonly content: {
                    readonly "application/json": {
                        /** @description what the finding got wrong, in the unit’s words */
                        readonly reason: string;
                        /**
                         * @description evidence that was uploaded before
                         * @default []
                         */
                        readonly files?: readonly string[];
                    };
                };
            };
            readonly responses: {
                /** @description Default Response */
                readonly 201: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": {
                            /** @description null: the call knows no appeals */
                            readonly terms: {
                                readonly workingDays: number;
                                readonly answerDays: number;
                                /** @enum {string} */
                                readonly setBy: "guide" | "association";
                                readonly clause: string | null;
                            } | null;
                            /** @description the last second to appeal against the finding in force */
                            readonly until: string | null;
                            /**
                             * @description of the finding in force: none to appeal against, time is left, it has passed, or the unit has appealed
                             * @enum {string}
                             */
                            readonly standing: "none" | "open" | "passed" | "filed";
                            /** @description the reader’s unit may appeal now */
                            readonly mayFile: boolean;
                            /** @description files that may come with it; uploaded to this slot of the application */
                            readonly evidence: {
                                readonly slot: string;
                                readonly most: number;
                                readonly accept: readonly string[];
                            };
                            /** @description newest first */
                            readonly items: readonly components["schemas"]["Appeal"][];
                        };
                    };
                };
            };
        };
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/calls/{call}/appeals": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** A call’s appeals: those that wait by when they are due, others newest first */
        readonly get: {
            readonly parameters: {
                readonly query?: {
                    readonly show?: "open" | "overdue" | "decided" | "all";
                    readonly cursor?: string;
                    readonly limit?: number;
                };
                readonly header?: never;
                readonly path: {
                    readonly call: string;
                };
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description Default Response */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": {
                            readonly terms: {
                                readonly workingDays: number;
                                readonly answerDays: number;
                                /** @enum {string} */
                                readonly setBy: "guide" | "association";
                                readonly clause: string | null;
                            } | null;
                            readonly counts: {
                                readonly open: number;
                                readonly overdue: number;
                                /** @description open ones that the reader may decide */
                                readonly mine: number;
                                /** @description open ones on which nobody has the right to decide */
                                readonly unattended: number;
                                readonly upheld: number;
                                readonly rejected: number;
                                readonly lapsed: number;
                                readonly withdrawn: number;
                            };
                            readonly items: readonly {
                                /** Format: uuid */
                                readonly id: string;
                                readonly reason: string;
                                /** @description what the unit sent with it */
                                readonly files: readonly {
                                    /** Format: uuid */
                                    readonly file: string;
                                    readonly name: string;
                                    readonly size: number;
                                    readonly type: string;
                                    /** Format: date-time */
                                    readonly uploadedAt: string;
                                    readonly uploadedBy: string;
                                    /** @enum {string} */
                                    readonly scan: "waiting" | "clean" | "infected" | "not-scanned";
                                    readonly found: string | null;
                                    readonly opens: boolean;
                                }[];
                                readonly filedBy: string;
                                /** Format: date-time */
                                readonly filedAt: string;
                                /**
                                 * Format: date-time
                                 * @description the last second for the answer
                                 */
                                readonly due: string;
                                /** @description it waits, and that second has passed */
                                readonly overdue: boolean;
                                /** @description who found it ineligible */
                                readonly against: string | null;
                                /** @description lapsed: the unit withdrew the application meanwhile; withdrawn: only the appeal */
                                readonly decision: ("upheld" | "rejected" | "lapsed" | "withdrawn") | null;
                                readonly decidedBy: string | null;
                                readonly decidedAt: string | null;
                                readonly answer: string | null;
                                readonly clauses: readonly string[];
                                /** @description it waits and is the reader’s unit’s */
                                readonly mayWithdraw: boolean;
                                /** @description it waits, and nobody has the right to decide on it */
                                readonly unattended: boolean;
                                /** @description the reader examines this track and did not make the finding */
                                readonly mayDecide: boolean;
                                /** Format: uuid */
                                readonly applicationId: string;
                                readonly number: string;
                                readonly track: string;
                                readonly title: string;
                                readonly unitName: string;
                            }[];
                            readonly nextCursor: string | null;
                        };
                    };
                };
            };
        };
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/appeals/unattended": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** How many appeals nobody may decide on, by call and track; none of their words */
        readonly get: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path?: never;
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description Default Response */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": {
                            readonly items: readonly {
                                readonly call: string;
                                readonly track: string;
                                readonly n: number;
                            }[];
                        };
                    };
                };
            };
        };
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/appeals/{appeal}/withdraw": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Take an appeal back that waits; the application and the finding stay as they are */
        readonly post: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path: {
                    readonly appeal: string;
                };
                readonly cookie?: never;
            };
            readonly requestBody: {
                readonly content: {
                    readonly "application/json": {
                        /** @description why, if the unit says */
                        readonly reason?: string;
                    };
                };
            };
            readonly responses: {
                /** @description Default Response */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": {
                            /** @description null: the call knows no appeals */
                            readonly terms: {
                                readonly workingDays: number;
                                readonly answerDays: number;
                                /** @enum {string} */
                                readonly setBy: "guide" | "association";
                                readonly clause: string | null;
                            } | null;
                            /** @description the last second to appeal against the finding in force */
                            readonly until: string | null;
                            /**
                             * @description of the finding in force: none to appeal against, time is left, it has passed, or the unit has appealed
                             * @enum {string}
                             */
                            readonly standing: "none" | "open" | "passed" | "filed";
                            /** @description the reader’s unit may appeal now */
                            readonly mayFile: boolean;
                            /** @description files that may come with it; uploaded to this slot of the application */
                            readonly evidence: {
                                readonly slot: string;
                                readonly most: number;
                                readonly accept: readonly string[];
                            };
                            /** @description newest first */
                            readonly items: readonly components["schemas"]["Appeal"][];
                        };
                    };
                };
            };
        };
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/appeals/{appeal}/decision": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Uphold or reject an appeal, in writing; never by who found the application ineligible */
        readonly post: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path: {
                    readonly appeal: string;
                };
                readonly cookie?: never;
            };
            readonly requestBody: {
                readonly content: {
                    readonly "application/json": {
                        /** @enum {string} */
                        readonly decision: "upheld" | "rejected";
                        /** @description in writing, for the unit */
                        readonly answer: string;
                        /**
                         * @description what a rejection rests on: at least one
                         * @default []
                         */
                        readonly clauses?: readonly string[];
                    };
                };
            };
            readonly responses: {
                /** @description Default Response */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": {
                            /** @description null: the call knows no appeals */
                            readonly terms: {
                                readonly workingDays: number;
                                readonly answerDays: number;
                                /** @enum {string} */
                                readonly setBy: "guide" | "association";
                                readonly clause: string | null;
                            } | null;
                            /** @description the last second to appeal against the finding in force */
                            readonly until: string | null;
                            /**
                             * @description of the finding in force: none to appeal against, time is left, it has passed, or the unit has appealed
                             * @enum {string}
                             */
                            readonly standing: "none" | "open" | "passed" | "filed";
                            /** @description the reader’s unit may appeal now */
                            readonly mayFile: boolean;
                            /** @description files that may come with it; uploaded to this slot of the application */
                            readonly evidence: {
                                readonly slot: string;
                                readonly most: number;
                                readonly accept: readonly string[];
                            };
                            /** @description newest first */
                            readonly items: readonly components["schemas"]["Appeal"][];
                        };
                    };
                };
            };
        };
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/calls/{call}/second-looks": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** How the second looks of a call stand, by track, officer and sample */
        readonly get: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path: {
                    readonly call: string;
                };
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description Default Response */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["SecondLookBoard"];
                    };
                };
            };
        };
        readonly put?: never;
        /** Draw a sample at random and give each file to another officer */
        readonly post: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path: {
                    readonly call: string;
                };
                readonly cookie?: never;
            };
            readonly requestBody: {
                readonly content: {
                    readonly "application/json": {
                        readonly tracks: readonly string[];
                        readonly outcomes: readonly ("eligible" | "ineligible")[];
                        /** @description so many; or `percent` */
                        readonly number?: number;
                        /** @description rounded up; or `number` */
                        readonly percent?: number;
                        /** @description those drawn before may be drawn again */
                        readonly again: boolean;
                        /** @description working days for the looks */
                        readonly days: number;
                        /** @description as many as the reader saw */
                        readonly candidates: number;
                    };
                };
            };
            readonly responses: {
                /** @description Default Response */
                readonly 201: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["SecondLookDraw"];
                    };
                };
            };
        };
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/calls/{call}/second-looks/files": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** A call’s second looks, page by page */
        readonly get: {
            readonly parameters: {
                readonly query?: {
                    readonly show?: "mine" | "open" | "overdue" | "nobody" | "unsettled" | "different" | "all";
                    readonly track?: string;
                    readonly officer?: string;
                    readonly sample?: string;
                    readonly cursor?: string;
                    readonly limit?: number;
                };
                readonly header?: never;
                readonly path: {
                    readonly call: string;
                };
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description Default Response */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": {
                            readonly items: readonly components["schemas"]["SecondLook"][];
                            readonly nextCursor: string | null;
                        };
                    };
                };
            };
        };
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/calls/{call}/second-looks/preview": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** How many could be drawn and how many would be; changes nothing */
        readonly get: {
            readonly parameters: {
                readonly query: {
                    /** @description separated by commas */
                    readonly tracks: string;
                    /** @description separated by commas */
                    readonly outcomes: string;
                    readonly number?: number;
                    readonly percent?: number;
                    readonly again?: string;
                };
                readonly header?: never;
                readonly path: {
                    readonly call: string;
                };
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description Default Response */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": {
                            readonly candidates: number;
                            readonly size: number;
                            readonly byTrack: readonly {
                                readonly track: string;
                                readonly candidates: number;
                            }[];
                            /** @description candidates whom none but those who had a hand in them may examine */
                            readonly nobody: readonly {
                                readonly track: string;
                                readonly candidates: number;
                            }[];
                        };
                    };
                };
            };
        };
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/calls/{call}/second-looks/samples/{sample}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** A draw with its seed and its frozen candidates, and whether drawing again gives the same */
        readonly get: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path: {
                    readonly call: string;
                    readonly sample: string;
                };
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description Default Response */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["SecondLookDraw"];
                    };
                };
            };
        };
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/screening/{id}/second-looks": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** An application’s second looks, newest first */
        readonly get: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path: {
                    readonly id: string;
                };
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description Default Response */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": {
                            readonly items: readonly components["schemas"]["SecondLook"][];
                        };
                    };
                };
            };
        };
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/second-looks/{look}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** One second look; its officer sees no judgement of anybody before their own */
        readonly get: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path: {
                    readonly look: string;
                };
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description Default Response */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": {
                            readonly look: components["schemas"]["SecondLook"];
                            readonly application: {
                                /** Format: uuid */
                                readonly id: string;
                                readonly content: {
                                    readonly [key: string]: unknown;
                                };
                                readonly submittedAt: string | null;
                            };
                            readonly verdict: components["schemas"]["Verdict"];
                            readonly texts: {
                                readonly [key: string]: {
                                    readonly sentence: {
                                        readonly zh: string;
                                        readonly en: string;
                                    };
                                    readonly explain: {
                                        readonly zh: string;
                                        readonly en: string;
                                    };
                                };
                            };
                            /** @description the reader’s next one that waits */
                            readonly next: string | null;
                        };
                    };
                };
            };
        };
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/second-looks/{look}/opinion": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Say what one finds oneself, once; then the first conclusion is shown */
        readonly post: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path: {
                    readonly look: string;
                };
                readonly cookie?: never;
            };
            readonly requestBody: {
                readonly content: {
                    readonly "application/json": {
                        /** @enum {string} */
                        readonly outcome: "eligible" | "ineligible";
                        /** @default [] */
                        readonly clauses?: readonly string[];
                        /** @description why */
                        readonly note: string;
                    };
                };
            };
            readonly responses: {
                /** @description Default Response */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": {
                            readonly look: components["schemas"]["SecondLook"];
                            readonly application: {
                                /** Format: uuid */
                                readonly id: string;
                                readonly content: {
                                    readonly [key: string]: unknown;
                                };
                                readonly submittedAt: string | null;
                            };
                            readonly verdict: components["schemas"]["Verdict"];
                            readonly texts: {
                                readonly [key: string]: {
                                    readonly sentence: {
                                        readonly zh: string;
                                        readonly en: string;
                                    };
                                    readonly explain: {
                                        readonly zh: string;
                                        readonly en: string;
                                    };
                                };
                            };
                            /** @description the reader’s next one that waits */
                            readonly next: string | null;
                        };
                    };
                };
            };
        };
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/second-looks/{look}/settlement": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Settle a difference: a third officer, or one of the two by giving way */
        readonly post: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path: {
                    readonly look: string;
                };
                readonly cookie?: never;
            };
            readonly requestBody: {
                readonly content: {
                    readonly "application/json": {
                        /** @enum {string} */
                        readonly settlement: "maintained" | "reopened";
                        readonly reason: string;
                    };
                };
            };
            readonly responses: {
                /** @description Default Response */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": {
                            readonly look: components["schemas"]["SecondLook"];
                            readonly application: {
                                /** Format: uuid */
                                readonly id: string;
                                readonly content: {
                                    readonly [key: string]: unknown;
                                };
                                readonly submittedAt: string | null;
                            };
                            readonly verdict: components["schemas"]["Verdict"];
                            readonly texts: {
                                readonly [key: string]: {
                                    readonly sentence: {
                                        readonly zh: string;
                                        readonly en: string;
                                    };
                                    readonly explain: {
                                        readonly zh: string;
                                        readonly en: string;
                                    };
                                };
                            };
                            /** @description the reader’s next one that waits */
                            readonly next: string | null;
                        };
                    };
                };
            };
        };
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/second-looks/{look}/officer": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        /** Give an open second look to an officer */
        readonly put: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path: {
                    readonly look: string;
                };
                readonly cookie?: never;
            };
            readonly requestBody: {
                readonly content: {
                    readonly "application/json": {
                        /** Format: uuid */
                        readonly officer: string;
                    };
                };
            };
            readonly responses: {
                /** @description Default Response */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": {
                            readonly look: components["schemas"]["SecondLook"];
                            readonly application: {
                                /** Format: uuid */
                                readonly id: string;
                                readonly content: {
                                    readonly [key: string]: unknown;
                                };
                                readonly submittedAt: string | null;
                            };
                            readonly verdict: components["schemas"]["Verdict"];
                            readonly texts: {
                                readonly [key: string]: {
                                    readonly sentence: {
                                        readonly zh: string;
                                        readonly en: string;
                                    };
                                    readonly explain: {
                                        readonly zh: string;
                                        readonly en: string;
                                    };
                                };
                            };
                            /** @description the reader’s next one that waits */
                            readonly next: string | null;
                        };
                    };
                };
            };
        };
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/calls/{call}/draws": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** A call’s draws, newest first */
        readonly get: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path: {
                    readonly call: string;
                };
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description Default Response */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": {
                            readonly items: readonly {
                                /** Format: uuid */
                                readonly id: string;
                                readonly tracks: readonly string[];
                                readonly purpose: string;
                                /** @enum {string} */
                                readonly state: "frozen" | "expired" | "waiting" | "revealing" | "drawn" | "void";
                                /** Format: date-time */
                                readonly frozenAt: string;
                                /** Format: date-time */
                                readonly valueAt: string;
                                readonly drawnAt: string | null;
                                readonly candidates: number;
                                readonly drawn: number;
                                readonly frozenBy: string;
                            }[];
                        };
                    };
                };
            };
        };
        readonly put?: never;
        /** Freeze what is drawn from and publish its hash */
        readonly post: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path: {
                    readonly call: string;
                };
                readonly cookie?: never;
            };
            readonly requestBody: {
                readonly content: {
                    readonly "application/json": {
                        readonly tracks: readonly string[];
                        /** @description an expert stands in the first that fits */
                        readonly strata: readonly {
                            readonly title: {
                                readonly zh: string;
                                readonly en?: string;
                            };
                            /**
                             * @description codes of GB/T 13745, first or second level; none: any
                             * @default []
                             */
                            readonly disciplines?: readonly string[];
                            /**
                             * @description none: any
                             * @default []
                             */
                            readonly regions?: readonly string[];
                            /** @description how many are drawn */
                            readonly draw: number;
                        }[];
                        /** @description experts of one unit at most */
                        readonly perUnit: number;
                        /**
                         * @description who is left out although they would fit, each with the reason
                         * @default []
                         */
                        readonly leftOut?: readonly {
                            /** Format: uuid */
                            readonly expert: string;
                            readonly reason: string;
                        }[];
                        readonly purpose: string;
                        /** @description what will be known to all and nobody here can choose */
                        readonly publicValue: string;
                        /**
                         * Format: date-time
                         * @description when it becomes known
                         */
                        readonly valueAt: string;
                        /**
                         * Format: uuid
                         * @description the voided draw that this one takes the place of
                         */
                        readonly follows?: string;
                    };
                };
            };
            readonly responses: {
                /** @description Default Response */
                readonly 201: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": {
                            /** Format: uuid */
                            readonly id: string;
                            readonly callId: string;
                            readonly tracks: readonly string[];
                            readonly purpose: string;
                            /** @enum {string} */
                            readonly state: "frozen" | "expired" | "waiting" | "revealing" | "drawn" | "void";
                            /** Format: date-time */
                            readonly frozenAt: string;
                            /** Format: date-time */
                            readonly valueAt: string;
                            readonly drawnAt: string | null;
                            readonly voided: {
                                /** Format: date-time */
                                readonly at: string;
                                readonly reason: string;
                            } | null;
                            readonly follows: string | null;
                            readonly followedBy: string | null;
                            /** @description experts who would have fitted and were left out with a reason */
                            readonly leftOut: number;
                            /** @description DrawRecord of packages/review: `zhinan draw verify` takes it */
                            readonly record: unknown;
                            readonly frozenBy: string;
                            readonly secrets: {
                                readonly officer: {
                                    readonly by: string;
                                    /** Format: date-time */
                                    readonly committedAt: string;
                                    readonly revealedAt: string | null;
                                } | null;
                                readonly supervisor: {
                                    readonly by: string;
                                    /** Format: date-time */
                                    readonly committedAt: string;
                                    readonly revealedAt: string | null;
                                } | null;
                            };
                            readonly people: readonly {
                                /** Format: uuid */
                                readonly expert: string;
                                readonly name: string;
                                readonly unit: string;
                                readonly region: string;
                                readonly disciplines: readonly string[];
                                readonly candidate: string;
                                readonly stratum: string;
                            }[];
                            readonly leftOutPeople: readonly {
                                readonly name: string;
                                readonly unit: string;
                                readonly reason: string;
                            }[];
                            readonly declined: readonly {
                                readonly candidate: string;
                                readonly reason: string;
                                readonly by: string;
                                /** Format: date-time */
                                readonly at: string;
                            }[];
                            readonly may: {
                                readonly commit: ("officer" | "supervisor") | null;
                                readonly reveal: ("officer" | "supervisor") | null;
                                readonly decline: boolean;
                                readonly void: boolean;
                            };
                        };
                    };
                };
            };
        };
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/calls/{call}/draws/preview": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Who would be drawn from */
        readonly post: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path: {
                    readonly call: string;
                };
                readonly cookie?: never;
            };
            readonly requestBody: {
                readonly content: {
                    readonly "application/json": {
                        readonly tracks: readonly string[];
                        /** @description an expert stands in the first that fits */
                        readonly strata: readonly {
                            readonly title: {
                                readonly zh: string;
                                readonly en?: string;
                            };
                            /**
                             * @description codes of GB/T 13745, first or second level; none: any
                             * @default []
                             */
                            readonly disciplines?: readonly string[];
                            /**
                             * @description none: any
                             * @default []
                             */
                            readonly regions?: readonly string[];
                            /** @description how many are drawn */
                            readonly draw: number;
                        }[];
                        /** @description experts of one unit at most */
                        readonly perUnit: number;
                        /**
                         * @description who is left out although they would fit, each with the reason
                         * @default []
                         */
                        readonly leftOut?: readonly {
                            /** Format: uuid */
                            readonly expert: string;
                            readonly reason: string;
                        }[];
                    };
                };
            };
            readonly responses: {
                /** @description Default Response */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": {
                            readonly strata: readonly {
                                readonly title: {
                                    readonly zh: string;
                                    readonly en: string;
                                };
                                readonly draw: number;
                                readonly candidates: readonly {
                                    /** Format: uuid */
                                    readonly expert: string;
                                    readonly name: string;
                                    readonly unit: string;
                                    readonly region: string;
                                    readonly disciplines: readonly string[];
                                    /** @description applications of these tracks that bar the expert */
                                    readonly bars: number;
                                    /** @description days on which the expert is not to be had, from today on */
                                    readonly away: readonly {
                                        /** Format: date */
                                        readonly from: string;
                                        /** Format: date */
                                        readonly until: string;
                                    }[];
                                    /** @description applications that the expert reviews now, of whatever call */
                                    readonly load: number;
                                    /** @description applications of a call at most, as the expert said */
                                    readonly limit: number | null;
                                }[];
                            }[];
                            /** @description verified experts who fit no stratum */
                            readonly elsewhere: number;
                            /** @description strata, from 0, with fewer candidates than are drawn */
                            readonly short: readonly number[];
                        };
                    };
                };
            };
        };
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/calls/{call}/draws/{draw}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** A draw, with names */
        readonly get: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path: {
                    readonly call: string;
                    readonly draw: string;
                };
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description Default Response */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": {
                            /** Format: uuid */
                            readonly id: string;
                            readonly callId: string;
                            readonly tracks: readonly string[];
                            readonly purpose: string;
                            /** @enum {string} */
                            readonly state: "frozen" | "expired" | "waiting" | "revealing" | "drawn" | "void";
                            /** Format: date-time */
                            readonly frozenAt: string;
                            /** Format: date-time */
                            readonly valueAt: string;
                            readonly drawnAt: string | null;
                            readonly voided: {
                                /** Format: date-time */
                                readonly at: string;
                                readonly reason: string;
                            } | null;
                            readonly follows: string | null;
                            readonly followedBy: string | null;
                            /** @description experts who would have fitted and were left out with a reason */
                            readonly leftOut: number;
                            /** @description DrawRecord of packages/review: `zhinan draw verify` takes it */
                            readonly record: unknown;
                            readonly frozenBy: string;
                            readonly secrets: {
                                readonly officer: {
                                    readonly by: string;
                                    /** Format: date-time */
                                    readonly committedAt: string;
                                    readonly revealedAt: string | null;
                                } | null;
                                readonly supervisor: {
                                    readonly by: string;
                                    /** Format: date-time */
                                    readonly committedAt: string;
                                    readonly revealedAt: string | null;
                                } | null;
                            };
                            readonly people: readonly {
                                /** Format: uuid */
                                readonly expert: string;
                                readonly name: string;
                                readonly unit: string;
                                readonly region: string;
                                readonly disciplines: readonly string[];
                                readonly candidate: string;
                                readonly stratum: string;
                            }[];
                            readonly leftOutPeople: readonly {
                                readonly name: string;
                                readonly unit: string;
                                readonly reason: string;
                            }[];
                            readonly declined: readonly {
                                readonly candidate: string;
                                readonly reason: string;
                                readonly by: string;
                                /** Format: date-time */
                                readonly at: string;
                            }[];
                            readonly may: {
                                readonly commit: ("officer" | "supervisor") | null;
                                readonly reveal: ("officer" | "supervisor") | null;
                                readonly decline: boolean;
                                readonly void: boolean;
                            };
                        };
                    };
                };
            };
        };
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/calls/{call}/draws/{draw}/record.pdf": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** The record of a draw, to be signed and filed */
        readonly get: {
            readonly parameters: {
                readonly query?: {
                    readonly lang?: "zh" | "en";
                };
                readonly header?: never;
                readonly path: {
                    readonly call: string;
                    readonly draw: string;
                };
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description Default Response */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": unknown;
                    };
                };
            };
        };
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/calls/{call}/draws/{draw}/commitment": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Commit to a secret by its hash */
        readonly post: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path: {
                    readonly call: string;
                    readonly draw: string;
                };
                readonly cookie?: never;
            };
            readonly requestBody: {
                readonly content: {
                    readonly "application/json": {
                        readonly commitment: string;
                    };
                };
            };
            readonly responses: {
                /** @description Default Response */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": {
                            /** Format: uuid */
                            readonly id: string;
                            readonly callId: string;
                            readonly tracks: readonly string[];
                            readonly purpose: string;
                            /** @enum {string} */
                            readonly state: "frozen" | "expired" | "waiting" | "revealing" | "drawn" | "void";
                            /** Format: date-time */
                            readonly frozenAt: string;
                            /** Format: date-time */
                            readonly valueAt: string;
                            readonly drawnAt: string | null;
                            readonly voided: {
                                /** Format: date-time */
                                readonly at: string;
                                readonly reason: string;
                            } | null;
                            readonly follows: string | null;
                            readonly followedBy: string | null;
                            /** @description experts who would have fitted and were left out with a reason */
                            readonly leftOut: number;
                            /** @description DrawRecord of packages/review: `zhinan draw verify` takes it */
                            readonly record: unknown;
                            readonly frozenBy: string;
                            readonly secrets: {
                                readonly officer: {
                                    readonly by: string;
                                    /** Format: date-time */
                                    readonly committedAt: string;
                                    readonly revealedAt: string | null;
                                } | null;
                                readonly supervisor: {
                                    readonly by: string;
                                    /** Format: date-time */
                                    readonly committedAt: string;
                                    readonly revealedAt: string | null;
                                } | null;
                            };
                            readonly people: readonly {
                                /** Format: uuid */
                                readonly expert: string;
                                readonly name: string;
                                readonly unit: string;
                                readonly region: string;
                                readonly disciplines: readonly string[];
                                readonly candidate: string;
                                readonly stratum: string;
                            }[];
                            readonly leftOutPeople: readonly {
                                readonly name: string;
                                readonly unit: string;
                                readonly reason: string;
                            }[];
                            readonly declined: readonly {
                                readonly candidate: string;
                                readonly reason: string;
                                readonly by: string;
                                /** Format: date-time */
                                readonly at: string;
                            }[];
                            readonly may: {
                                readonly commit: ("officer" | "supervisor") | null;
                                readonly reveal: ("officer" | "supervisor") | null;
                                readonly decline: boolean;
                                readonly void: boolean;
                            };
                        };
                    };
                };
            };
        };
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/calls/{call}/draws/{draw}/reveal": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Reveal the secret and state the public value; with the second of both it is drawn */
        readonly post: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path: {
                    readonly call: string;
                    readonly draw: string;
                };
                readonly cookie?: never;
            };
            readonly requestBody: {
                readonly content: {
                    readonly "application/json": {
                        readonly secret: string;
                        /** @description as the person read it */
                        readonly publicValue: string;
                    };
                };
            };
            readonly responses: {
                /** @description Default Response */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": {
                            /** Format: uuid */
                            readonly id: string;
                            readonly callId: string;
                            readonly tracks: readonly string[];
                            readonly purpose: string;
                            /** @enum {string} */
                            readonly state: "frozen" | "expired" | "waiting" | "revealing" | "drawn" | "void";
                            /** Format: date-time */
                            readonly frozenAt: string;
                            /** Format: date-time */
                            readonly valueAt: string;
                            readonly drawnAt: string | null;
                            readonly voided: {
                                /** Format: date-time */
                                readonly at: string;
                                readonly reason: string;
                            } | null;
                            readonly follows: string | null;
                            readonly followedBy: string | null;
                            /** @description experts who would have fitted and were left out with a reason */
                            readonly leftOut: number;
                            /** @description DrawRecord of packages/review: `zhinan draw verify` takes it */
                            readonly record: unknown;
                            readonly frozenBy: string;
                            readonly secrets: {
                                readonly officer: {
                                    readonly by: string;
                                    /** Format: date-time */
                                    readonly committedAt: string;
                                    readonly revealedAt: string | null;
                                } | null;
                                readonly supervisor: {
                                    readonly by: string;
                                    /** Format: date-time */
                                    readonly committedAt: string;
                                    readonly revealedAt: string | null;
                                } | null;
                            };
                            readonly people: readonly {
                                /** Format: uuid */
                                readonly expert: string;
                                readonly name: string;
                                readonly unit: string;
                                readonly region: string;
                                readonly disciplines: readonly string[];
                                readonly candidate: string;
                                readonly stratum: string;
                            }[];
                            readonly leftOutPeople: readonly {
                                readonly name: string;
                                readonly unit: string;
                                readonly reason: string;
                            }[];
                            readonly declined: readonly {
                                readonly candidate: string;
                                readonly reason: string;
                                readonly by: string;
                                /** Format: date-time */
                                readonly at: string;
                            }[];
                            readonly may: {
                                readonly commit: ("officer" | "supervisor") | null;
                                readonly reveal: ("officer" | "supervisor") | null;
                                readonly decline: boolean;
                                readonly void: boolean;
                            };
                        };
                    };
                };
            };
        };
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/calls/{call}/draws/{draw}/decline": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Record that somebody drawn cannot serve */
        readonly post: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path: {
                    readonly call: string;
                    readonly draw: string;
                };
                readonly cookie?: never;
            };
            readonly requestBody: {
                readonly content: {
                    readonly "application/json": {
                        readonly candidate: string;
                        readonly reason: string;
                    };
                };
            };
            readonly responses: {
                /** @description Default Response */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": {
                            /** Format: uuid */
                            readonly id: string;
                            readonly callId: string;
                            readonly tracks: readonly string[];
                            readonly purpose: string;
                            /** @enum {string} */
                            readonly state: "frozen" | "expired" | "waiting" | "revealing" | "drawn" | "void";
                            /** Format: date-time */
                            readonly frozenAt: string;
                            /** Format: date-time */
                            readonly valueAt: string;
                            readonly drawnAt: string | null;
                            readonly voided: {
                                /** Format: date-time */
                                readonly at: string;
                                readonly reason: string;
                            } | null;
                            readonly follows: string | null;
                            readonly followedBy: string | null;
                            /** @description experts who would have fitted and were left out with a reason */
                            readonly leftOut: number;
                            /** @description DrawRecord of packages/review: `zhinan draw verify` takes it */
                            readonly record: unknown;
                            readonly frozenBy: string;
                            readonly secrets: {
                                readonly officer: {
                                    readonly by: string;
                                    /** Format: date-time */
                                    readonly committedAt: string;
                                    readonly revealedAt: string | null;
                                } | null;
                                readonly supervisor: {
                                    readonly by: string;
                                    /** Format: date-time */
                                    readonly committedAt: string;
                                    readonly revealedAt: string | null;
                                } | null;
                            };
                            readonly people: readonly {
                                /** Format: uuid */
                                readonly expert: string;
                                readonly name: string;
                                readonly unit: string;
                                readonly region: string;
                                readonly disciplines: readonly string[];
                                readonly candidate: string;
                                readonly stratum: string;
                            }[];
                            readonly leftOutPeople: readonly {
                                readonly name: string;
                                readonly unit: string;
                                readonly reason: string;
                            }[];
                            readonly declined: readonly {
                                readonly candidate: string;
                                readonly reason: string;
                                readonly by: string;
                                /** Format: date-time */
                                readonly at: string;
                            }[];
                            readonly may: {
                                readonly commit: ("officer" | "supervisor") | null;
                                readonly reveal: ("officer" | "supervisor") | null;
                                readonly decline: boolean;
                                readonly void: boolean;
                            };
                        };
                    };
                };
            };
        };
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/calls/{call}/draws/{draw}/void": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Void a draw that is not drawn yet */
        readonly post: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path: {
                    readonly call: string;
                    readonly draw: string;
                };
                readonly cookie?: never;
            };
            readonly requestBody: {
                readonly content: {
                    readonly "application/json": {
                        readonly reason: string;
                    };
                };
            };
            readonly responses: {
                /** @description Default Response */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": {
                            /** Format: uuid */
                            readonly id: string;
                            readonly callId: string;
                            readonly tracks: readonly string[];
                            readonly purpose: string;
                            /** @enum {string} */
                            readonly state: "frozen" | "expired" | "waiting" | "revealing" | "drawn" | "void";
                            /** Format: date-time */
                            readonly frozenAt: string;
                            /** Format: date-time */
                            readonly valueAt: string;
                            readonly drawnAt: string | null;
                            readonly voided: {
                                /** Format: date-time */
                                readonly at: string;
                                readonly reason: string;
                            } | null;
                            readonly follows: string | null;
                            readonly followedBy: string | null;
                            /** @description experts who would have fitted and were left out with a reason */
                            readonly leftOut: number;
                            /** @description DrawRecord of packages/review: `zhinan draw verify` takes it */
                            readonly record: unknown;
                            readonly frozenBy: string;
                            readonly secrets: {
                                readonly officer: {
                                    readonly by: string;
                                    /** Format: date-time */
                                    readonly committedAt: string;
                                    readonly revealedAt: string | null;
                                } | null;
                                readonly supervisor: {
                                    readonly by: string;
                                    /** Format: date-time */
                                    readonly committedAt: string;
                                    readonly revealedAt: string | null;
                                } | null;
                            };
                            readonly people: readonly {
                                /** Format: uuid */
                                readonly expert: string;
                                readonly name: string;
                                readonly unit: string;
                                readonly region: string;
                                readonly disciplines: readonly string[];
                                readonly candidate: string;
                                readonly stratum: string;
                            }[];
                            readonly leftOutPeople: readonly {
                                readonly name: string;
                                readonly unit: string;
                                readonly reason: string;
                            }[];
                            readonly declined: readonly {
                                readonly candidate: string;
                                readonly reason: string;
                                readonly by: string;
                                /** Format: date-time */
                                readonly at: string;
                            }[];
                            readonly may: {
                                readonly commit: ("officer" | "supervisor") | null;
                                readonly reveal: ("officer" | "supervisor") | null;
                                readonly decline: boolean;
                                readonly void: boolean;
                            };
                        };
                    };
                };
            };
        };
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/draws/{draw}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** What everybody may know of a draw, and what it takes to make it again */
        readonly get: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path: {
                    readonly draw: string;
                };
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description Default Response */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": {
                            /** Format: uuid */
                            readonly id: string;
                            readonly callId: string;
                            readonly tracks: readonly string[];
                            readonly purpose: string;
                            /** @enum {string} */
                            readonly state: "frozen" | "expired" | "waiting" | "revealing" | "drawn" | "void";
                            /** Format: date-time */
                            readonly frozenAt: string;
                            /** Format: date-time */
                            readonly valueAt: string;
                            readonly drawnAt: string | null;
                            readonly voided: {
                                /** Format: date-time */
                                readonly at: string;
                                readonly reason: string;
                            } | null;
                            readonly follows: string | null;
                            readonly followedBy: string | null;
                            /** @description experts who would have fitted and were left out with a reason */
                            readonly leftOut: number;
                            /** @description DrawRecord of packages/review: `zhinan draw verify` takes it */
                            readonly record: unknown;
                        };
                    };
                };
            };
        };
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/calls/{call}/conflicts": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Conflicts of interest between experts and applications, each with its source */
        readonly get: {
            readonly parameters: {
                readonly query?: {
                    readonly track?: string;
                    readonly expert?: string;
                    readonly cursor?: string;
                    readonly limit?: number;
                };
                readonly header?: never;
                readonly path: {
                    readonly call: string;
                };
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description Default Response */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": {
                            readonly items: readonly {
                                readonly application: {
                                    /** Format: uuid */
                                    readonly id: string;
                                    readonly number: string;
                                    readonly title: string;
                                    readonly track: string;
                                    readonly unit: string;
                                };
                                readonly expert: {
                                    /** Format: uuid */
                                    readonly id: string;
                                    readonly name: string;
                                    readonly unit: string;
                                };
                                /** @enum {string} */
                                readonly kind: "same-unit" | "partner-unit" | "earlier-unit" | "same-person" | "relation" | "excluded" | "declared";
                                /** @description bars the expert; else it rests on a name alone */
                                readonly hard: boolean;
                                /** @description the name or reason that it rests on */
                                readonly source: string;
                                /** @description the part of a person, the relation, the last year at an employer; blank: none */
                                readonly detail: string;
                                /** Format: date-time */
                                readonly foundAt: string;
                            }[];
                            readonly nextCursor: string | null;
                            readonly total?: number;
                            /** @description applications and experts that are yet to be looked at */
                            readonly waiting: number;
                        };
                    };
                };
            };
        };
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/calls/{call}/review/members": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Who was asked to serve, and what they answered */
        readonly get: {
            readonly parameters: {
                readonly query?: {
                    readonly track?: string;
                };
                readonly header?: never;
                readonly path: {
                    readonly call: string;
                };
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description Default Response */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": {
                            readonly items: readonly {
                                readonly expert: {
                                    /** Format: uuid */
                                    readonly id: string;
                                    readonly name: string;
                                    readonly unit: string;
                                    readonly title: string;
                                };
                                readonly track: string;
                                readonly draw: {
                                    /** Format: uuid */
                                    readonly id: string;
                                    readonly purpose: string;
                                    readonly candidate: string;
                                } | null;
                                /** @description why the expert was named; null: drawn */
                                readonly reason: string | null;
                                /** Format: date-time */
                                readonly invitedAt: string;
                                readonly answer: ("accepted" | "declined") | null;
                                readonly answeredAt: string | null;
                                readonly declineReason: string | null;
                                /** @description applications of this track at most, as the expert said */
                                readonly workload: number | null;
                                /** @description signed the pledge of integrity in the words that hold now */
                                readonly pledged: boolean;
                                /** @description applications of the track that a hard conflict bars */
                                readonly bars: number;
                                /** @description applications that the expert said a wish about */
                                readonly wishes: number;
                                /** @description applications that are the expert’s to review now */
                                readonly load: number;
                                readonly ended: {
                                    /** Format: date-time */
                                    readonly at: string;
                                    readonly reason: string;
                                    readonly by: string;
                                } | null;
                                /** @description drawn, declined or ended, and the draw does not know of it yet */
                                readonly replaceable: boolean;
                            }[];
                        };
                    };
                };
            };
        };
        readonly put?: never;
        /** Ask experts to serve; each gets one letter, who was asked before is skipped */
        readonly post: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path: {
                    readonly call: string;
                };
                readonly cookie?: never;
            };
            readonly requestBody: {
                readonly content: {
                    readonly "application/json": {
                        readonly tracks: readonly string[];
                        /**
                         * Format: uuid
                         * @description whoever serves by this draw
                         */
                        readonly draw?: string;
                        /** @description named ones */
                        readonly experts?: readonly string[];
                        /** @description why they are named and not drawn */
                        readonly reason?: string;
                    };
                };
            };
            readonly responses: {
                /** @description Default Response */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": {
                            readonly invited: number;
                            readonly skipped: readonly {
                                readonly expert: {
                                    /** Format: uuid */
                                    readonly id: string;
                                    readonly name: string;
                                    readonly unit: string;
                                    readonly title: string;
                                };
                                /** @description those that the expert is not asked for yet */
                                readonly tracks: readonly string[];
                                readonly bars: number;
                                readonly problem: ("asked-already" | "no-account" | "not-verified" | "yourself") | null;
                            }[];
                        };
                    };
                };
            };
        };
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/calls/{call}/review/members/preview": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Who would be asked, and who cannot be */
        readonly post: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path: {
                    readonly call: string;
                };
                readonly cookie?: never;
            };
            readonly requestBody: {
                readonly content: {
                    readonly "application/json": {
                        readonly tracks: readonly string[];
                        /**
                         * Format: uuid
                         * @description whoever serves by this draw
                         */
                        readonly draw?: string;
                        /** @description named ones */
                        readonly experts?: readonly string[];
                        /** @description why they are named and not drawn */
                        readonly reason?: string;
                    };
                };
            };
            readonly responses: {
                /** @description Default Response */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": {
                            readonly items: readonly {
                                readonly expert: {
                                    /** Format: uuid */
                                    readonly id: string;
                                    readonly name: string;
                                    readonly unit: string;
                                    readonly title: string;
                                };
                                /** @description those that the expert is not asked for yet */
                                readonly tracks: readonly string[];
                                readonly bars: number;
                                readonly problem: ("asked-already" | "no-account" | "not-verified" | "yourself") | null;
                            }[];
                        };
                    };
                };
            };
        };
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/calls/{call}/review/members/{expert}/end": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** End an expert’s service in tracks: what was theirs is free for others */
        readonly post: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path: {
                    readonly call: string;
                    readonly expert: string;
                };
                readonly cookie?: never;
            };
            readonly requestBody: {
                readonly content: {
                    readonly "application/json": {
                        readonly tracks: readonly string[];
                        readonly reason: string;
                    };
                };
            };
            readonly responses: {
                /** @description Default Response */
                readonly 204: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/me/review/invitations": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** What one is asked to review */
        readonly get: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path?: never;
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description Default Response */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": {
                            readonly items: readonly {
                                readonly call: {
                                    readonly id: string;
                                    readonly title: {
                                        readonly zh: string;
                                        readonly en: string;
                                    };
                                };
                                readonly tracks: readonly {
                                    readonly track: string;
                                    readonly title: {
                                        readonly zh: string;
                                        readonly en: string;
                                    };
                                    readonly answer: ("accepted" | "declined") | null;
                                    readonly workload: number | null;
                                    readonly ended: boolean;
                                    readonly applications: number;
                                    /** @description until when opinions are given; null: not open yet */
                                    readonly closesAt: string | null;
                                }[];
                                readonly pledged: boolean;
                            }[];
                        };
                    };
                };
            };
        };
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/me/review/invitations/{call}/answer": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Agree or decline, track by track; once */
        readonly post: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path: {
                    readonly call: string;
                };
                readonly cookie?: never;
            };
            readonly requestBody: {
                readonly content: {
                    readonly "application/json": {
                        readonly tracks: {
                            readonly [key: string]: "accepted" | "declined";
                        };
                        /**
                         * @description applications of a track
                         * @default null
                         */
                        readonly workload?: number | null;
                        /** @description asked for where one declines */
                        readonly reason?: string;
                    };
                };
            };
            readonly responses: {
                /** @description Default Response */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": {
                            readonly items: readonly {
                                readonly call: {
                                    readonly id: string;
                                    readonly title: {
                                        readonly zh: string;
                                        readonly en: string;
                                    };
                                };
                                readonly tracks: readonly {
                                    readonly track: string;
                                    readonly title: {
                                        readonly zh: string;
                                        readonly en: string;
                                    };
                                    readonly answer: ("accepted" | "declined") | null;
                                    readonly workload: number | null;
                                    readonly ended: boolean;
                                    readonly applications: number;
                                    /** @description until when opinions are given; null: not open yet */
                                    readonly closesAt: string | null;
                                }[];
                                readonly pledged: boolean;
                            }[];
                        };
                    };
                };
            };
        };
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/me/review/invitations/{call}/applications": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** What will be reviewed in a track, with one’s wishes and declared conflicts */
        readonly get: {
            readonly parameters: {
                readonly query: {
                    readonly track: string;
                    readonly cursor?: string;
                    readonly limit?: number;
                };
                readonly header?: never;
                readonly path: {
                    readonly call: string;
                };
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description Default Response */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": {
                            readonly items: readonly {
                                /** Format: uuid */
                                readonly id: string;
                                readonly number: string;
                                readonly title: string;
                                /** @description null where experts review without names */
                                readonly unit: string | null;
                                readonly wish: ("gladly" | "can" | "rather-not") | null;
                                /** @description the conflict that the expert declared */
                                readonly declared: string | null;
                            }[];
                            readonly nextCursor: string | null;
                            readonly total?: number;
                        };
                    };
                };
            };
        };
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/me/review/wishes/{application}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        /** How gladly one would review an application */
        readonly put: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path: {
                    readonly application: string;
                };
                readonly cookie?: never;
            };
            readonly requestBody: {
                readonly content: {
                    readonly "application/json": {
                        readonly wish: ("gladly" | "can" | "rather-not") | null;
                    };
                };
            };
            readonly responses: {
                /** @description Default Response */
                readonly 204: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/me/review/declarations/{application}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Declare a conflict of interest: for good */
        readonly post: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path: {
                    readonly application: string;
                };
                readonly cookie?: never;
            };
            readonly requestBody: {
                readonly content: {
                    readonly "application/json": {
                        readonly reason: string;
                    };
                };
            };
            readonly responses: {
                /** @description Default Response */
                readonly 204: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/calls/{call}/review/rounds": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** How the reviews of tracks stand */
        readonly get: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path: {
                    readonly call: string;
                };
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description Default Response */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": {
                            readonly items: readonly {
                                readonly track: string;
                                /** @description null: not opened yet */
                                readonly openedAt: string | null;
                                readonly closesAt: string | null;
                                readonly open: boolean;
                                readonly version: number;
                                /** @description that passed the formal check */
                                readonly applications: number;
                                readonly assigned: number;
                                readonly opened: number;
                                readonly sent: number;
                                readonly returned: number;
                                /** @description opinions that count although very short or very fast */
                                readonly flagged: number;
                                /** @description without an opinion that counts, once it is closed */
                                readonly overdue: number;
                            }[];
                        };
                    };
                };
            };
        };
        readonly put?: never;
        /** Open the reviews of tracks */
        readonly post: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path: {
                    readonly call: string;
                };
                readonly cookie?: never;
            };
            readonly requestBody: {
                readonly content: {
                    readonly "application/json": {
                        readonly tracks: readonly string[];
                        /** Format: date-time */
                        readonly closesAt: string;
                    };
                };
            };
            readonly responses: {
                /** @description Default Response */
                readonly 201: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": {
                            readonly items: readonly {
                                readonly track: string;
                                /** @description null: not opened yet */
                                readonly openedAt: string | null;
                                readonly closesAt: string | null;
                                readonly open: boolean;
                                readonly version: number;
                                /** @description that passed the formal check */
                                readonly applications: number;
                                readonly assigned: number;
                                readonly opened: number;
                                readonly sent: number;
                                readonly returned: number;
                                /** @description opinions that count although very short or very fast */
                                readonly flagged: number;
                                /** @description without an opinion that counts, once it is closed */
                                readonly overdue: number;
                            }[];
                        };
                    };
                };
            };
        };
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/calls/{call}/review/rounds/{track}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Every application of a track with its opinions, scores and flags */
        readonly get: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path: {
                    readonly call: string;
                    readonly track: string;
                };
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description Default Response */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": {
                            readonly track: string;
                            /** @description null: not opened yet */
                            readonly openedAt: string | null;
                            readonly closesAt: string | null;
                            readonly open: boolean;
                            readonly version: number;
                            /** @description that passed the formal check */
                            readonly applications: number;
                            readonly assigned: number;
                            readonly opened: number;
                            readonly sent: number;
                            readonly returned: number;
                            /** @description opinions that count although very short or very fast */
                            readonly flagged: number;
                            /** @description without an opinion that counts, once it is closed */
                            readonly overdue: number;
                            /** @description valid opinions without which an application is not ranked */
                            readonly needs: number;
                            readonly applicationsList: readonly {
                                /** Format: uuid */
                                readonly id: string;
                                readonly number: string;
                                readonly title: string;
                                readonly unit: string;
                                readonly valid: number;
                                /** @description the mean as given */
                                readonly raw: number | null;
                                /** @description by the call’s rule */
                                readonly score: number | null;
                                readonly by: ("mean" | "trimmed" | "median" | "calibrated") | null;
                                readonly error: number | null;
                                readonly disagreement: boolean;
                                readonly opinions: readonly {
                                    /** Format: uuid */
                                    readonly assignment: string;
                                    readonly expert: {
                                        /** Format: uuid */
                                        readonly id: string;
                                        readonly name: string;
                                    };
                                    /** @enum {string} */
                                    readonly state: "todo" | "open" | "sent" | "returned";
                                    readonly total: number | null;
                                    readonly comment: string | null;
                                    readonly recommendation: string | null;
                                    readonly marks: readonly {
                                        readonly criterion: string;
                                        readonly score: number;
                                        readonly comment?: string;
                                    }[];
                                    readonly seconds: number | null;
                                    /** @description was shown what others gave: not returned any more */
                                    readonly sawOthers: boolean;
                                    readonly flags: readonly ("too-fast" | "too-short" | "outlier")[];
                                    readonly valid: boolean;
                                }[];
                            }[];
                            readonly experts: readonly {
                                /** Format: uuid */
                                readonly id: string;
                                readonly name: string;
                                readonly assigned: number;
                                readonly sent: number;
                                readonly leniency: number | null;
                                readonly error: number | null;
                                readonly flags: readonly ("lenient" | "strict")[];
                            }[];
                        };
                    };
                };
            };
        };
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/calls/{call}/review/rounds/{track}/closing": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Move the end of a review: later, or now */
        readonly post: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path: {
                    readonly call: string;
                    readonly track: string;
                };
                readonly cookie?: never;
            };
            readonly requestBody: {
                readonly content: {
                    readonly "application/json": {
                        /** @description null: now */
                        readonly closesAt: string | null;
                        readonly reason: string;
                        /** @description as it was seen */
                        readonly version: number;
                    };
                };
            };
            readonly responses: {
                /** @description Default Response */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": {
                            readonly track: string;
                            /** @description null: not opened yet */
                            readonly openedAt: string | null;
                            readonly closesAt: string | null;
                            readonly open: boolean;
                            readonly version: number;
                            /** @description that passed the formal check */
                            readonly applications: number;
                            readonly assigned: number;
                            readonly opened: number;
                            readonly sent: number;
                            readonly returned: number;
                            /** @description opinions that count although very short or very fast */
                            readonly flagged: number;
                            /** @description without an opinion that counts, once it is closed */
                            readonly overdue: number;
                            /** @description valid opinions without which an application is not ranked */
                            readonly needs: number;
                            readonly applicationsList: readonly {
                                /** Format: uuid */
                                readonly id: string;
                                readonly number: string;
                                readonly title: string;
                                readonly unit: string;
                                readonly valid: number;
                                /** @description the mean as given */
                                readonly raw: number | null;
                                /** @description by the call’s rule */
                                readonly score: number | null;
                                readonly by: ("mean" | "trimmed" | "median" | "calibrated") | null;
                                readonly error: number | null;
                                readonly disagreement: boolean;
                                readonly opinions: readonly {
                                    /** Format: uuid */
                                    readonly assignment: string;
                                    readonly expert: {
                                        /** Format: uuid */
                                        readonly id: string;
                                        readonly name: string;
                                    };
                                    /** @enum {string} */
                                    readonly state: "todo" | "open" | "sent" | "returned";
                                    readonly total: number | null;
                                    readonly comment: string | null;
                                    readonly recommendation: string | null;
                                    readonly marks: readonly {
                                        readonly criterion: string;
                                        readonly score: number;
                                        readonly comment?: string;
                                    }[];
                                    readonly seconds: number | null;
                                    /** @description was shown what others gave: not returned any more */
                                    readonly sawOthers: boolean;
                                    readonly flags: readonly ("too-fast" | "too-short" | "outlier")[];
                                    readonly valid: boolean;
                                }[];
                            }[];
                            readonly experts: readonly {
                                /** Format: uuid */
                                readonly id: string;
                                readonly name: string;
                                readonly assigned: number;
                                readonly sent: number;
                                readonly leniency: number | null;
                                readonly error: number | null;
                                readonly flags: readonly ("lenient" | "strict")[];
                            }[];
                        };
                    };
                };
            };
        };
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/calls/{call}/review/rounds/{track}/returns": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Return opinions to their experts, all or nothing */
        readonly post: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path: {
                    readonly call: string;
                    readonly track: string;
                };
                readonly cookie?: never;
            };
            readonly requestBody: {
                readonly content: {
                    readonly "application/json": {
                        readonly assignments: readonly string[];
                        readonly reason: string;
                    };
                };
            };
            readonly responses: {
                /** @description Default Response */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": {
                            readonly track: string;
                            /** @description null: not opened yet */
                            readonly openedAt: string | null;
                            readonly closesAt: string | null;
                            readonly open: boolean;
                            readonly version: number;
                            /** @description that passed the formal check */
                            readonly applications: number;
                            readonly assigned: number;
                            readonly opened: number;
                            readonly sent: number;
                            readonly returned: number;
                            /** @description opinions that count although very short or very fast */
                            readonly flagged: number;
                            /** @description without an opinion that counts, once it is closed */
                            readonly overdue: number;
                            /** @description valid opinions without which an application is not ranked */
                            readonly needs: number;
                            readonly applicationsList: readonly {
                                /** Format: uuid */
                                readonly id: string;
                                readonly number: string;
                                readonly title: string;
                                readonly unit: string;
                                readonly valid: number;
                                /** @description the mean as given */
                                readonly raw: number | null;
                                /** @description by the call’s rule */
                                readonly score: number | null;
                                readonly by: ("mean" | "trimmed" | "median" | "calibrated") | null;
                                readonly error: number | null;
                                readonly disagreement: boolean;
                                readonly opinions: readonly {
                                    /** Format: uuid */
                                    readonly assignment: string;
                                    readonly expert: {
                                        /** Format: uuid */
                                        readonly id: string;
                                        readonly name: string;
                                    };
                                    /** @enum {string} */
                                    readonly state: "todo" | "open" | "sent" | "returned";
                                    readonly total: number | null;
                                    readonly comment: string | null;
                                    readonly recommendation: string | null;
                                    readonly marks: readonly {
                                        readonly criterion: string;
                                        readonly score: number;
                                        readonly comment?: string;
                                    }[];
                                    readonly seconds: number | null;
                                    /** @description was shown what others gave: not returned any more */
                                    readonly sawOthers: boolean;
                                    readonly flags: readonly ("too-fast" | "too-short" | "outlier")[];
                                    readonly valid: boolean;
                                }[];
                            }[];
                            readonly experts: readonly {
                                /** Format: uuid */
                                readonly id: string;
                                readonly name: string;
                                readonly assigned: number;
                                readonly sent: number;
                                readonly leniency: number | null;
                                readonly error: number | null;
                                readonly flags: readonly ("lenient" | "strict")[];
                            }[];
                        };
                    };
                };
            };
        };
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/calls/{call}/review/rounds/{track}/reminders": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Remind experts of what they have not sent */
        readonly post: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path: {
                    readonly call: string;
                    readonly track: string;
                };
                readonly cookie?: never;
            };
            readonly requestBody: {
                readonly content: {
                    readonly "application/json": {
                        readonly experts: readonly string[];
                    };
                };
            };
            readonly responses: {
                /** @description Default Response */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": {
                            readonly reminded: number;
                        };
                    };
                };
            };
        };
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/experts/{id}/service": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** How an expert has served in reviews, and agreed with others */
        readonly get: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path: {
                    readonly id: string;
                };
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description Default Response */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": {
                            readonly items: readonly {
                                readonly call: {
                                    readonly zh: string;
                                    readonly en: string;
                                };
                                readonly track: string;
                                readonly trackTitle: {
                                    readonly zh: string;
                                    readonly en: string;
                                };
                                /** Format: date-time */
                                readonly invitedAt: string;
                                readonly answer: ("accepted" | "declined") | null;
                                /** @description service in the track was ended */
                                readonly ended: boolean;
                                readonly assigned: number;
                                readonly sent: number;
                                /** @description taken away because it was late */
                                readonly overdue: number;
                                /** @description ended by a conflict of interest */
                                readonly conflicts: number;
                                /** @description applications on which others gave a valid opinion, too */
                                readonly compared: number;
                                /** @description mean of one’s own less the others’ mean */
                                readonly deviation: number | null;
                                readonly distance: number | null;
                                /** @description rank correlation with the others’ mean */
                                readonly rank: number | null;
                            }[];
                        };
                    };
                };
            };
        };
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/calls/{call}/review/panels": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** The panels of a call’s tracks */
        readonly get: {
            readonly parameters: {
                readonly query?: {
                    readonly track?: string;
                };
                readonly header?: never;
                readonly path: {
                    readonly call: string;
                };
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description Default Response */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": {
                            readonly tracks: readonly {
                                readonly id: string;
                                readonly title: {
                                    readonly zh: string;
                                    readonly en: string;
                                };
                                readonly applications: number;
                                readonly panels: number;
                                readonly mayMake: boolean;
                            }[];
                            /** @description the one that is shown */
                            readonly track: string | null;
                            /** @description valid opinions without which an application is not ranked */
                            readonly needs: number;
                            readonly panels: readonly {
                                /** Format: uuid */
                                readonly id: string;
                                readonly name: string;
                                readonly version: number;
                                readonly members: readonly {
                                    /** Format: uuid */
                                    readonly id: string;
                                    readonly name: string;
                                    readonly unit: string;
                                    readonly chair: boolean;
                                    readonly serves: boolean;
                                }[];
                                readonly applications: readonly {
                                    /** Format: uuid */
                                    readonly id: string;
                                    readonly number: string;
                                    readonly title: string;
                                    readonly unit: string;
                                    /** @description members who are barred from it */
                                    readonly recused: readonly string[];
                                    readonly decided: ("passed" | "failed" | "discussed") | null;
                                }[];
                                /** @description the newest first */
                                readonly meetings: readonly {
                                    /** Format: uuid */
                                    readonly id: string;
                                    /** Format: date-time */
                                    readonly plannedAt: string;
                                    readonly place: string;
                                    /** @enum {string} */
                                    readonly state: "planned" | "running" | "closed";
                                    readonly items: number;
                                    readonly done: number;
                                }[];
                            }[];
                            /** @description before no panel */
                            readonly free: readonly {
                                /** Format: uuid */
                                readonly id: string;
                                readonly number: string;
                                readonly title: string;
                                readonly unit: string;
                            }[];
                            readonly experts: readonly {
                                /** Format: uuid */
                                readonly id: string;
                                readonly name: string;
                                readonly unit: string;
                                /** @description applications of this track that are theirs to review */
                                readonly load: number;
                                readonly max: number;
                                readonly panels: number;
                                /** @description applications of this track that they are barred from */
                                readonly barred: readonly string[];
                            }[];
                        };
                    };
                };
            };
        };
        readonly put?: never;
        /** Form panels, all of them or none */
        readonly post: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path: {
                    readonly call: string;
                };
                readonly cookie?: never;
            };
            readonly requestBody: {
                readonly content: {
                    readonly "application/json": {
                        readonly track: string;
                        readonly panels: readonly {
                            readonly name: string;
                            readonly experts: readonly string[];
                            /** Format: uuid */
                            readonly chair: string;
                            readonly applications: readonly string[];
                        }[];
                        /** @description each member reviews each application in writing, too, except what they are barred from */
                        readonly give: boolean;
                        /**
                         * @description although they are at their limit
                         * @default false
                         */
                        readonly beyond?: boolean;
                    };
                };
            };
            readonly responses: {
                /** @description Default Response */
                readonly 201: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": {
                            readonly panels: readonly string[];
                            /** @description assignments that are new */
                            readonly given: number;
                        };
                    };
                };
            };
        };
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/calls/{call}/review/panels/proposal": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Which panels could be, alike applications together */
        readonly post: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path: {
                    readonly call: string;
                };
                readonly cookie?: never;
            };
            readonly requestBody: {
                readonly content: {
                    readonly "application/json": {
                        readonly track: string;
                        /** @description members of a panel */
                        readonly size: number;
                        /** @description applications of a panel at most */
                        readonly most: number;
                        /** @description applications for which a member may be out of the room */
                        readonly recusals: number;
                        readonly perUnit: number | null;
                        /** @description who may chair; nobody: anybody */
                        readonly chairs: readonly string[];
                    };
                };
            };
            readonly responses: {
                /** @description Default Response */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": {
                            readonly panels: readonly {
                                readonly experts: readonly {
                                    /** Format: uuid */
                                    readonly id: string;
                                    readonly name: string;
                                    readonly unit: string;
                                    readonly fit: number;
                                }[];
                                readonly chair: string | null;
                                readonly applications: readonly {
                                    /** Format: uuid */
                                    readonly id: string;
                                    readonly number: string;
                                    readonly title: string;
                                    readonly unit: string;
                                }[];
                                readonly recusals: readonly {
                                    /** Format: uuid */
                                    readonly application: string;
                                    /** Format: uuid */
                                    readonly expert: string;
                                }[];
                            }[];
                        };
                    };
                };
            };
        };
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/calls/{call}/review/panels/{panel}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        /** Change a panel */
        readonly put: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path: {
                    readonly call: string;
                    readonly panel: string;
                };
                readonly cookie?: never;
            };
            readonly requestBody: {
                readonly content: {
                    readonly "application/json": {
                        readonly name: string;
                        readonly experts: readonly string[];
                        /** Format: uuid */
                        readonly chair: string;
                        readonly applications: readonly string[];
                        /** @description each member reviews each application in writing, too, except what they are barred from */
                        readonly give: boolean;
                        /**
                         * @description although they are at their limit
                         * @default false
                         */
                        readonly beyond?: boolean;
                        readonly version: number;
                        readonly reason: string;
                    };
                };
            };
            readonly responses: {
                /** @description Default Response */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": {
                            readonly panels: readonly string[];
                            /** @description assignments that are new */
                            readonly given: number;
                        };
                    };
                };
            };
        };
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/calls/{call}/review/panels/{panel}/dissolve": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Dissolve a panel */
        readonly post: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path: {
                    readonly call: string;
                    readonly panel: string;
                };
                readonly cookie?: never;
            };
            readonly requestBody: {
                readonly content: {
                    readonly "application/json": {
                        readonly version: number;
                        readonly reason: string;
                    };
                };
            };
            readonly responses: {
                /** @description Default Response */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": {
                            readonly panels: readonly string[];
                            /** @description assignments that are new */
                            readonly given: number;
                        };
                    };
                };
            };
        };
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/calls/{call}/review/panels/{panel}/meetings": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Plan a meeting of a panel */
        readonly post: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path: {
                    readonly call: string;
                    readonly panel: string;
                };
                readonly cookie?: never;
            };
            readonly requestBody: {
                readonly content: {
                    readonly "application/json": {
                        /** Format: date-time */
                        readonly at: string;
                        readonly place: string;
                    };
                };
            };
            readonly responses: {
                /** @description Default Response */
                readonly 201: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": {
                            /** Format: uuid */
                            readonly meeting: string;
                        };
                    };
                };
            };
        };
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/calls/{call}/review/meetings/{meeting}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** A meeting */
        readonly get: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path: {
                    readonly call: string;
                    readonly meeting: string;
                };
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description Default Response */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": {
                            /** Format: uuid */
                            readonly id: string;
                            readonly call: string;
                            readonly track: string;
                            readonly trackTitle: {
                                readonly zh: string;
                                readonly en: string;
                            };
                            readonly panel: string;
                            /** Format: date-time */
                            readonly plannedAt: string;
                            readonly place: string;
                            /** @enum {string} */
                            readonly state: "planned" | "running" | "closed";
                            readonly openedAt: string | null;
                            readonly closedAt: string | null;
                            readonly version: number;
                            /** Format: uuid */
                            readonly panelId: string;
                            readonly mayRun: boolean;
                            readonly terms: {
                                /** @enum {string} */
                                readonly quorum: "half" | "two-thirds" | "all";
                                /** @enum {string} */
                                readonly passes: "half" | "two-thirds" | "all";
                                readonly binding: boolean;
                            };
                            readonly members: readonly {
                                /** Format: uuid */
                                readonly id: string;
                                readonly name: string;
                                readonly unit: string;
                                readonly chair: boolean;
                                readonly present: boolean;
                                readonly cameAt: string | null;
                            }[];
                            readonly items: readonly {
                                /** Format: uuid */
                                readonly application: string;
                                readonly number: string;
                                readonly title: string;
                                readonly unit: string;
                                /** @enum {string} */
                                readonly state: "waiting" | "on" | "voting" | "done" | "postponed";
                                readonly beganAt: string | null;
                                readonly recused: readonly {
                                    /** Format: uuid */
                                    readonly id: string;
                                    readonly name: string;
                                }[];
                                /** @description votes of the ballot that is on */
                                readonly cast: number;
                                readonly result: {
                                    /** @enum {string} */
                                    readonly result: "passed" | "failed" | "discussed";
                                    readonly for: number;
                                    readonly against: number;
                                    readonly abstained: number;
                                    readonly there: number;
                                    readonly mayVote: number;
                                    readonly need: number;
                                } | null;
                                readonly note: string | null;
                                readonly score: number | null;
                                readonly opinions: number;
                                /** @description who voted how; nothing while the vote is on */
                                readonly votes: readonly {
                                    readonly name: string;
                                    /** @enum {string} */
                                    readonly choice: "for" | "against" | "abstain";
                                    readonly recused: boolean;
                                }[];
                            }[];
                            /** @description how often somebody goes out or comes in, in this order */
                            readonly moves: number;
                            /** @description of what waits */
                            readonly best: {
                                readonly order: readonly string[];
                                readonly moves: number;
                                readonly least: boolean;
                            };
                        };
                    };
                };
            };
        };
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/calls/{call}/review/meetings/{meeting}/screen": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** What is on now, for a screen in the room */
        readonly get: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path: {
                    readonly call: string;
                    readonly meeting: string;
                };
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description Default Response */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": {
                            /** Format: uuid */
                            readonly id: string;
                            readonly call: string;
                            readonly track: string;
                            readonly trackTitle: {
                                readonly zh: string;
                                readonly en: string;
                            };
                            readonly panel: string;
                            /** Format: date-time */
                            readonly plannedAt: string;
                            readonly place: string;
                            /** @enum {string} */
                            readonly state: "planned" | "running" | "closed";
                            readonly openedAt: string | null;
                            readonly closedAt: string | null;
                            readonly version: number;
                            readonly present: number;
                            readonly members: number;
                            readonly items: number;
                            readonly done: number;
                            readonly on: {
                                /** Format: uuid */
                                readonly application: string;
                                readonly number: string;
                                readonly title: string;
                                readonly unit: string;
                                /** @enum {string} */
                                readonly state: "waiting" | "on" | "voting" | "done" | "postponed";
                                readonly beganAt: string | null;
                                readonly recused: readonly {
                                    /** Format: uuid */
                                    readonly id: string;
                                    readonly name: string;
                                }[];
                                /** @description votes of the ballot that is on */
                                readonly cast: number;
                                readonly result: {
                                    /** @enum {string} */
                                    readonly result: "passed" | "failed" | "discussed";
                                    readonly for: number;
                                    readonly against: number;
                                    readonly abstained: number;
                                    readonly there: number;
                                    readonly mayVote: number;
                                    readonly need: number;
                                } | null;
                                readonly note: string | null;
                            } | null;
                            readonly last: {
                                /** Format: uuid */
                                readonly application: string;
                                readonly number: string;
                                readonly title: string;
                                readonly unit: string;
                                /** @enum {string} */
                                readonly state: "waiting" | "on" | "voting" | "done" | "postponed";
                                readonly beganAt: string | null;
                                readonly recused: readonly {
                                    /** Format: uuid */
                                    readonly id: string;
                                    readonly name: string;
                                }[];
                                /** @description votes of the ballot that is on */
                                readonly cast: number;
                                readonly result: {
                                    /** @enum {string} */
                                    readonly result: "passed" | "failed" | "discussed";
                                    readonly for: number;
                                    readonly against: number;
                                    readonly abstained: number;
                                    readonly there: number;
                                    readonly mayVote: number;
                                    readonly need: number;
                                } | null;
                                readonly note: string | null;
                            } | null;
                            /** @description the next three */
                            readonly next: readonly {
                                /** Format: uuid */
                                readonly application: string;
                                readonly number: string;
                                readonly title: string;
                                readonly unit: string;
                                /** @enum {string} */
                                readonly state: "waiting" | "on" | "voting" | "done" | "postponed";
                                readonly beganAt: string | null;
                                readonly recused: readonly {
                                    /** Format: uuid */
                                    readonly id: string;
                                    readonly name: string;
                                }[];
                                /** @description votes of the ballot that is on */
                                readonly cast: number;
                                readonly result: {
                                    /** @enum {string} */
                                    readonly result: "passed" | "failed" | "discussed";
                                    readonly for: number;
                                    readonly against: number;
                                    readonly abstained: number;
                                    readonly there: number;
                                    readonly mayVote: number;
                                    readonly need: number;
                                } | null;
                                readonly note: string | null;
                            }[];
                        };
                    };
                };
            };
        };
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/calls/{call}/review/meetings/{meeting}/steps": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Take a step with a meeting */
        readonly post: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path: {
                    readonly call: string;
                    readonly meeting: string;
                };
                readonly cookie?: never;
            };
            readonly requestBody: {
                readonly content: {
                    readonly "application/json": {
                        /** @enum {string} */
                        readonly step: "open";
                        /** @description of the meeting as it was seen */
                        readonly version: number;
                    } | {
                        /** @enum {string} */
                        readonly step: "attendance";
                        /** Format: uuid */
                        readonly expert: string;
                        readonly present: boolean;
                        readonly version?: number;
                    } | {
                        /** @enum {string} */
                        readonly step: "begin";
                        /** Format: uuid */
                        readonly application: string;
                        /** @description of the meeting as it was seen */
                        readonly version: number;
                    } | {
                        /** @enum {string} */
                        readonly step: "vote";
                        /** Format: uuid */
                        readonly application: string;
                        /** @description of the meeting as it was seen */
                        readonly version: number;
                    } | {
                        /** @enum {string} */
                        readonly step: "count";
                        /** Format: uuid */
                        readonly application: string;
                        readonly note?: string;
                        /** @description of the meeting as it was seen */
                        readonly version: number;
                    } | {
                        /** @enum {string} */
                        readonly step: "discussed";
                        /** Format: uuid */
                        readonly application: string;
                        readonly note: string;
                        /** @description of the meeting as it was seen */
                        readonly version: number;
                    } | {
                        /** @enum {string} */
                        readonly step: "postpone";
                        /** Format: uuid */
                        readonly application: string;
                        readonly note: string;
                        /** @description of the meeting as it was seen */
                        readonly version: number;
                    } | {
                        /** @enum {string} */
                        readonly step: "order";
                        readonly order: readonly string[];
                        /** @description of the meeting as it was seen */
                        readonly version: number;
                    } | {
                        /** @enum {string} */
                        readonly step: "move";
                        /** Format: date-time */
                        readonly at: string;
                        readonly place: string;
                        /** @description of the meeting as it was seen */
                        readonly version: number;
                    } | {
                        /** @enum {string} */
                        readonly step: "close";
                        readonly reason?: string;
                        /** @description of the meeting as it was seen */
                        readonly version: number;
                    };
                };
            };
            readonly responses: {
                /** @description Default Response */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": {
                            /** Format: uuid */
                            readonly id: string;
                            readonly call: string;
                            readonly track: string;
                            readonly trackTitle: {
                                readonly zh: string;
                                readonly en: string;
                            };
                            readonly panel: string;
                            /** Format: date-time */
                            readonly plannedAt: string;
                            readonly place: string;
                            /** @enum {string} */
                            readonly state: "planned" | "running" | "closed";
                            readonly openedAt: string | null;
                            readonly closedAt: string | null;
                            readonly version: number;
                            /** Format: uuid */
                            readonly panelId: string;
                            readonly mayRun: boolean;
                            readonly terms: {
                                /** @enum {string} */
                                readonly quorum: "half" | "two-thirds" | "all";
                                /** @enum {string} */
                                readonly passes: "half" | "two-thirds" | "all";
                                readonly binding: boolean;
                            };
                            readonly members: readonly {
                                /** Format: uuid */
                                readonly id: string;
                                readonly name: string;
                                readonly unit: string;
                                readonly chair: boolean;
                                readonly present: boolean;
                                readonly cameAt: string | null;
                            }[];
                            readonly items: readonly {
                                /** Format: uuid */
                                readonly application: string;
                                readonly number: string;
                                readonly title: string;
                                readonly unit: string;
                                /** @enum {string} */
                                readonly state: "waiting" | "on" | "voting" | "done" | "postponed";
                                readonly beganAt: string | null;
                                readonly recused: readonly {
                                    /** Format: uuid */
                                    readonly id: string;
                                    readonly name: string;
                                }[];
                                /** @description votes of the ballot that is on */
                                readonly cast: number;
                                readonly result: {
                                    /** @enum {string} */
                                    readonly result: "passed" | "failed" | "discussed";
                                    readonly for: number;
                                    readonly against: number;
                                    readonly abstained: number;
                                    readonly there: number;
                                    readonly mayVote: number;
                                    readonly need: number;
                                } | null;
                                readonly note: string | null;
                                readonly score: number | null;
                                readonly opinions: number;
                                /** @description who voted how; nothing while the vote is on */
                                readonly votes: readonly {
                                    readonly name: string;
                                    /** @enum {string} */
                                    readonly choice: "for" | "against" | "abstain";
                                    readonly recused: boolean;
                                }[];
                            }[];
                            /** @description how often somebody goes out or comes in, in this order */
                            readonly moves: number;
                            /** @description of what waits */
                            readonly best: {
                                readonly order: readonly string[];
                                readonly moves: number;
                                readonly least: boolean;
                            };
                        };
                    };
                };
            };
        };
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/me/review/meetings": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Meetings of one’s panels */
        readonly get: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path?: never;
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description Default Response */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": {
                            readonly items: readonly {
                                /** Format: uuid */
                                readonly id: string;
                                readonly call: {
                                    readonly zh: string;
                                    readonly en: string;
                                };
                                readonly trackTitle: {
                                    readonly zh: string;
                                    readonly en: string;
                                };
                                readonly panel: string;
                                /** Format: date-time */
                                readonly plannedAt: string;
                                readonly place: string;
                                /** @enum {string} */
                                readonly state: "planned" | "running" | "closed";
                                readonly items: number;
                            }[];
                        };
                    };
                };
            };
        };
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/me/review/meetings/{meeting}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** A meeting of one’s panel */
        readonly get: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path: {
                    readonly meeting: string;
                };
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description Default Response */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": {
                            /** Format: uuid */
                            readonly id: string;
                            readonly call: string;
                            readonly track: string;
                            readonly trackTitle: {
                                readonly zh: string;
                                readonly en: string;
                            };
                            readonly panel: string;
                            /** Format: date-time */
                            readonly plannedAt: string;
                            readonly place: string;
                            /** @enum {string} */
                            readonly state: "planned" | "running" | "closed";
                            readonly openedAt: string | null;
                            readonly closedAt: string | null;
                            readonly version: number;
                            readonly chair: boolean;
                            readonly present: boolean;
                            readonly items: readonly {
                                /** Format: uuid */
                                readonly application: string;
                                readonly number: string;
                                readonly title: string;
                                /** @description null: the review is blind */
                                readonly unit: string | null;
                                /** @enum {string} */
                                readonly state: "waiting" | "on" | "voting" | "done" | "postponed";
                                readonly recused: boolean;
                                /** @description one’s own vote */
                                readonly choice: ("for" | "against" | "abstain") | null;
                                readonly result: {
                                    /** @enum {string} */
                                    readonly result: "passed" | "failed" | "discussed";
                                    readonly for: number;
                                    readonly against: number;
                                    readonly abstained: number;
                                    readonly there: number;
                                    readonly mayVote: number;
                                    readonly need: number;
                                } | null;
                                /** @description one’s own sheet */
                                readonly assignment: string | null;
                            }[];
                        };
                    };
                };
            };
        };
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/me/review/meetings/{meeting}/presence": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Say that one is there, or goes */
        readonly post: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path: {
                    readonly meeting: string;
                };
                readonly cookie?: never;
            };
            readonly requestBody: {
                readonly content: {
                    readonly "application/json": {
                        readonly present: boolean;
                    };
                };
            };
            readonly responses: {
                /** @description Default Response */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": {
                            /** Format: uuid */
                            readonly id: string;
                            readonly call: string;
                            readonly track: string;
                            readonly trackTitle: {
                                readonly zh: string;
                                readonly en: string;
                            };
                            readonly panel: string;
                            /** Format: date-time */
                            readonly plannedAt: string;
                            readonly place: string;
                            /** @enum {string} */
                            readonly state: "planned" | "running" | "closed";
                            readonly openedAt: string | null;
                            readonly closedAt: string | null;
                            readonly version: number;
                            readonly chair: boolean;
                            readonly present: boolean;
                            readonly items: readonly {
                                /** Format: uuid */
                                readonly application: string;
                                readonly number: string;
                                readonly title: string;
                                /** @description null: the review is blind */
                                readonly unit: string | null;
                                /** @enum {string} */
                                readonly state: "waiting" | "on" | "voting" | "done" | "postponed";
                                readonly recused: boolean;
                                /** @description one’s own vote */
                                readonly choice: ("for" | "against" | "abstain") | null;
                                readonly result: {
                                    /** @enum {string} */
                                    readonly result: "passed" | "failed" | "discussed";
                                    readonly for: number;
                                    readonly against: number;
                                    readonly abstained: number;
                                    readonly there: number;
                                    readonly mayVote: number;
                                    readonly need: number;
                                } | null;
                                /** @description one’s own sheet */
                                readonly assignment: string | null;
                            }[];
                        };
                    };
                };
            };
        };
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/me/review/meetings/{meeting}/votes": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Vote on what is being voted on */
        readonly post: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path: {
                    readonly meeting: string;
                };
                readonly cookie?: never;
            };
            readonly requestBody: {
                readonly content: {
                    readonly "application/json": {
                        /** Format: uuid */
                        readonly application: string;
                        /** @enum {string} */
                        readonly choice: "for" | "against" | "abstain";
                    };
                };
            };
            readonly responses: {
                /** @description Default Response */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": {
                            /** Format: uuid */
                            readonly id: string;
                            readonly call: string;
                            readonly track: string;
                            readonly trackTitle: {
                                readonly zh: string;
                                readonly en: string;
                            };
                            readonly panel: string;
                            /** Format: date-time */
                            readonly plannedAt: string;
                            readonly place: string;
                            /** @enum {string} */
                            readonly state: "planned" | "running" | "closed";
                            readonly openedAt: string | null;
                            readonly closedAt: string | null;
                            readonly version: number;
                            readonly chair: boolean;
                            readonly present: boolean;
                            readonly items: readonly {
                                /** Format: uuid */
                                readonly application: string;
                                readonly number: string;
                                readonly title: string;
                                /** @description null: the review is blind */
                                readonly unit: string | null;
                                /** @enum {string} */
                                readonly state: "waiting" | "on" | "voting" | "done" | "postponed";
                                readonly recused: boolean;
                                /** @description one’s own vote */
                                readonly choice: ("for" | "against" | "abstain") | null;
                                readonly result: {
                                    /** @enum {string} */
                                    readonly result: "passed" | "failed" | "discussed";
                                    readonly for: number;
                                    readonly against: number;
                                    readonly abstained: number;
                                    readonly there: number;
                                    readonly mayVote: number;
                                    readonly need: number;
                                } | null;
                                /** @description one’s own sheet */
                                readonly assignment: string | null;
                            }[];
                        };
                    };
                };
            };
        };
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/calls/{call}/selection": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Who would be selected now, and why */
        readonly get: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path: {
                    readonly call: string;
                };
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description Default Response */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": {
                            /** @description of what it rests on: SHA-256 of its canonical JSON */
                            readonly inputHash: string;
                            readonly tracks: readonly {
                                readonly track: string;
                                readonly title: {
                                    readonly zh: string;
                                    readonly en: string;
                                };
                                readonly quota: number;
                                readonly shortlisted: number;
                                readonly tiedPlaces: number;
                                readonly nested: number;
                                readonly reserve: number;
                                readonly waiting: number;
                                /** @description in fen */
                                readonly money: number;
                                readonly provisional: boolean;
                                /** @description in fen */
                                readonly amount: number;
                                readonly cap: number | null;
                                readonly floor: number | null;
                                readonly minOpinions: number;
                                /** @enum {string} */
                                readonly aggregation: "mean" | "trimmed" | "median" | "calibrated";
                                readonly criteria: readonly {
                                    readonly id: string;
                                    readonly title: {
                                        readonly zh: string;
                                        readonly en: string;
                                    };
                                    readonly weight: number;
                                }[];
                                readonly round: {
                                    /** Format: date-time */
                                    readonly closesAt: string;
                                    readonly open: boolean;
                                } | null;
                            }[];
                            readonly rows: readonly {
                                /** @description an application’s number */
                                readonly id: string;
                                readonly application: string | null;
                                readonly track: string;
                                readonly title: string;
                                readonly unit: string;
                                readonly region: string;
                                /** @description equals share one */
                                readonly rank: number | null;
                                /** @description the mean of valid opinions as given */
                                readonly raw: number | null;
                                readonly score: number | null;
                                /** @description what the score may be off by, where a model says so */
                                readonly error: number | null;
                                readonly disagreement: boolean;
                                /** @description what its panel came to */
                                readonly panel: {
                                    /** @enum {string} */
                                    readonly result: "passed" | "failed" | "discussed";
                                    readonly for: number;
                                    readonly need: number;
                                } | null;
                                /** @description valid ones */
                                readonly opinions: number;
                                readonly priorities: number;
                                /** @enum {string} */
                                readonly result: "shortlisted" | "nested" | "reserve" | "not-selected" | "tied" | "open" | "awaiting-review" | "out";
                                /** @description in fen */
                                readonly amount: number;
                                readonly provisional: boolean;
                                readonly reasons: readonly {
                                    readonly zh: string;
                                    readonly en: string;
                                }[];
                            }[];
                            readonly totals: {
                                readonly awards: number;
                                readonly places: number;
                                /** @description in fen */
                                readonly money: number;
                                /** @description in fen */
                                readonly limit: number;
                            };
                            readonly questions: readonly {
                                readonly track: string;
                                /** @enum {string} */
                                readonly code: "tied" | "waiting" | "round-open" | "not-reviewed";
                                readonly n: number;
                            }[];
                            readonly votes: readonly {
                                /** Format: uuid */
                                readonly id: string;
                                readonly track: string;
                                readonly order: readonly string[];
                                readonly present: string;
                                readonly reason: string;
                                readonly by: string;
                                /** Format: date-time */
                                readonly at: string;
                            }[];
                            readonly falls: readonly {
                                /** Format: uuid */
                                readonly id: string;
                                /** @description an application’s number */
                                readonly application: string;
                                readonly track: string;
                                /** @enum {string} */
                                readonly cause: "withdrawn" | "objection-upheld" | "false-statement" | "found-ineligible";
                                readonly reason: string;
                                readonly by: string;
                                /** Format: date-time */
                                readonly at: string;
                                readonly undone: {
                                    readonly by: string;
                                    /** Format: date-time */
                                    readonly at: string;
                                    readonly reason: string;
                                } | null;
                            }[];
                            readonly experts: readonly {
                                /** Format: uuid */
                                readonly id: string;
                                readonly name: string;
                                readonly unit: string;
                            }[];
                            readonly selections: readonly {
                                readonly n: number;
                                readonly followsN: number | null;
                                /** @enum {string} */
                                readonly state: "prepared" | "confirmed" | "superseded" | "sent-back" | "taken-back";
                                readonly awards: number;
                                /** @description in fen */
                                readonly money: number;
                                readonly inputHash: string;
                                readonly openReason: string | null;
                                readonly preparedBy: string;
                                /** Format: date-time */
                                readonly preparedAt: string;
                                readonly decidedBy: string | null;
                                readonly decidedAt: string | null;
                                readonly decisionReason: string | null;
                                readonly mayDecide: boolean;
                                readonly mayTakeBack: boolean;
                            }[];
                            /** @description the reader sees every track of the call */
                            readonly whole: boolean;
                            readonly may: {
                                readonly prepare: boolean;
                                readonly record: readonly string[];
                            };
                        };
                    };
                };
            };
        };
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/calls/{call}/selection/what-if": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Who would move, and why, if something were otherwise */
        readonly get: {
            readonly parameters: {
                readonly query: {
                    /** @description a WhatIf of packages/review as JSON */
                    readonly change: string;
                };
                readonly header?: never;
                readonly path: {
                    readonly call: string;
                };
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description Default Response */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": {
                            readonly changes: readonly {
                                /** @description an application’s number */
                                readonly id: string;
                                readonly track: string;
                                readonly title: string;
                                readonly unit: string;
                                readonly before: {
                                    /** @enum {string} */
                                    readonly result: "shortlisted" | "nested" | "reserve" | "not-selected" | "tied" | "open" | "awaiting-review" | "out";
                                    readonly rank: number | null;
                                    /** @description in fen */
                                    readonly amount: number;
                                } | null;
                                readonly after: {
                                    /** @enum {string} */
                                    readonly result: "shortlisted" | "nested" | "reserve" | "not-selected" | "tied" | "open" | "awaiting-review" | "out";
                                    readonly rank: number | null;
                                    /** @description in fen */
                                    readonly amount: number;
                                } | null;
                                readonly reasons: readonly {
                                    readonly zh: string;
                                    readonly en: string;
                                }[];
                            }[];
                            readonly tracks: readonly {
                                readonly track: string;
                                readonly before: number;
                                readonly after: number;
                                readonly tiedPlaces: number;
                            }[];
                            readonly by: {
                                readonly track: readonly {
                                    readonly id: string;
                                    readonly title: {
                                        readonly zh: string;
                                        readonly en: string;
                                    };
                                    readonly awards: {
                                        readonly before: number;
                                        readonly after: number;
                                    };
                                    readonly money: {
                                        /** @description in fen */
                                        readonly before: number;
                                        /** @description in fen */
                                        readonly after: number;
                                    };
                                }[];
                                readonly region: readonly {
                                    readonly id: string;
                                    readonly title: {
                                        readonly zh: string;
                                        readonly en: string;
                                    };
                                    readonly awards: {
                                        readonly before: number;
                                        readonly after: number;
                                    };
                                    readonly money: {
                                        /** @description in fen */
                                        readonly before: number;
                                        /** @description in fen */
                                        readonly after: number;
                                    };
                                }[];
                                readonly kind: readonly {
                                    readonly id: string;
                                    readonly title: {
                                        readonly zh: string;
                                        readonly en: string;
                                    };
                                    readonly awards: {
                                        readonly before: number;
                                        readonly after: number;
                                    };
                                    readonly money: {
                                        /** @description in fen */
                                        readonly before: number;
                                        /** @description in fen */
                                        readonly after: number;
                                    };
                                }[];
                            };
                            readonly totals: {
                                readonly before: {
                                    readonly awards: number;
                                    readonly places: number;
                                    /** @description in fen */
                                    readonly money: number;
                                    /** @description in fen */
                                    readonly limit: number;
                                };
                                readonly after: {
                                    readonly awards: number;
                                    readonly places: number;
                                    /** @description in fen */
                                    readonly money: number;
                                    /** @description in fen */
                                    readonly limit: number;
                                };
                            };
                            /** @description what reckoning took */
                            readonly milliseconds: number;
                        };
                    };
                };
            };
        };
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/calls/{call}/selection/decisions/preview": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** What a vote or a fall would change */
        readonly post: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path: {
                    readonly call: string;
                };
                readonly cookie?: never;
            };
            readonly requestBody: {
                readonly content: {
                    readonly "application/json": {
                        readonly vote?: {
                            /** @description first first */
                            readonly order: readonly string[];
                        };
                        readonly fall?: {
                            /** @description an application’s number */
                            readonly application: string;
                            /** @enum {string} */
                            readonly cause: "withdrawn" | "objection-upheld" | "false-statement" | "found-ineligible";
                        };
                        /**
                         * Format: uuid
                         * @description a fall to be taken back
                         */
                        readonly undo?: string;
                    };
                };
            };
            readonly responses: {
                /** @description Default Response */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": {
                            readonly changes: readonly {
                                /** @description an application’s number */
                                readonly id: string;
                                readonly track: string;
                                readonly title: string;
                                readonly unit: string;
                                readonly before: {
                                    /** @enum {string} */
                                    readonly result: "shortlisted" | "nested" | "reserve" | "not-selected" | "tied" | "open" | "awaiting-review" | "out";
                                    readonly rank: number | null;
                                    /** @description in fen */
                                    readonly amount: number;
                                } | null;
                                readonly after: {
                                    /** @enum {string} */
                                    readonly result: "shortlisted" | "nested" | "reserve" | "not-selected" | "tied" | "open" | "awaiting-review" | "out";
                                    readonly rank: number | null;
                                    /** @description in fen */
                                    readonly amount: number;
                                } | null;
                                readonly reasons: readonly {
                                    readonly zh: string;
                                    readonly en: string;
                                }[];
                            }[];
                            readonly totals: {
                                readonly before: {
                                    readonly awards: number;
                                    readonly places: number;
                                    /** @description in fen */
                                    readonly money: number;
                                    /** @description in fen */
                                    readonly limit: number;
                                };
                                readonly after: {
                                    readonly awards: number;
                                    readonly places: number;
                                    /** @description in fen */
                                    readonly money: number;
                                    /** @description in fen */
                                    readonly limit: number;
                                };
                            };
                        };
                    };
                };
            };
        };
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/calls/{call}/selection/decisions": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Record a vote on equals, or that an application falls */
        readonly post: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path: {
                    readonly call: string;
                };
                readonly cookie?: never;
            };
            readonly requestBody: {
                readonly content: {
                    readonly "application/json": {
                        readonly vote?: {
                            /** @description first first */
                            readonly order: readonly string[];
                            /** @description who was present */
                            readonly present: string;
                            /** @description how it went; the minutes */
                            readonly reason: string;
                        };
                        readonly fall?: {
                            /** @description an application’s number */
                            readonly application: string;
                            /** @enum {string} */
                            readonly cause: "withdrawn" | "objection-upheld" | "false-statement" | "found-ineligible";
                            readonly reason: string;
                        };
                    };
                };
            };
            readonly responses: {
                /** @description Default Response */
                readonly 201: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": {
                            /** @description of what it rests on: SHA-256 of its canonical JSON */
                            readonly inputHash: string;
                            readonly tracks: readonly {
                                readonly track: string;
                                readonly title: {
                                    readonly zh: string;
                                    readonly en: string;
                                };
                                readonly quota: number;
                                readonly shortlisted: number;
                                readonly tiedPlaces: number;
                                readonly nested: number;
                                readonly reserve: number;
                                readonly waiting: number;
                                /** @description in fen */
                                readonly money: number;
                                readonly provisional: boolean;
                                /** @description in fen */
                                readonly amount: number;
                                readonly cap: number | null;
                                readonly floor: number | null;
                                readonly minOpinions: number;
                                /** @enum {string} */
                                readonly aggregation: "mean" | "trimmed" | "median" | "calibrated";
                                readonly criteria: readonly {
                                    readonly id: string;
                                    readonly title: {
                                        readonly zh: string;
                                        readonly en: string;
                                    };
                                    readonly weight: number;
                                }[];
                                readonly round: {
                                    /** Format: date-time */
                                    readonly closesAt: string;
                                    readonly open: boolean;
                                } | null;
                            }[];
                            readonly rows: readonly {
                                /** @description an application’s number */
                                readonly id: string;
                                readonly application: string | null;
                                readonly track: string;
                                readonly title: string;
                                readonly unit: string;
                                readonly region: string;
                                /** @description equals share one */
                                readonly rank: number | null;
                                /** @description the mean of valid opinions as given */
                                readonly raw: number | null;
                                readonly score: number | null;
                                /** @description what the score may be off by, where a model says so */
                                readonly error: number | null;
                                readonly disagreement: boolean;
                                /** @description what its panel came to */
                                readonly panel: {
                                    /** @enum {string} */
                                    readonly result: "passed" | "failed" | "discussed";
                                    readonly for: number;
                                    readonly need: number;
                                } | null;
                                /** @description valid ones */
                                readonly opinions: number;
                                readonly priorities: number;
                                /** @enum {string} */
                                readonly result: "shortlisted" | "nested" | "reserve" | "not-selected" | "tied" | "open" | "awaiting-review" | "out";
                                /** @description in fen */
                                readonly amount: number;
                                readonly provisional: boolean;
                                readonly reasons: readonly {
                                    readonly zh: string;
                                    readonly en: string;
                                }[];
                            }[];
                            readonly totals: {
                                readonly awards: number;
                                readonly places: number;
                                /** @description in fen */
                                readonly money: number;
                                /** @description in fen */
                                readonly limit: number;
                            };
                            readonly questions: readonly {
                                readonly track: string;
                                /** @enum {string} */
                                readonly code: "tied" | "waiting" | "round-open" | "not-reviewed";
                                readonly n: number;
                            }[];
                            readonly votes: readonly {
                                /** Format: uuid */
                                readonly id: string;
                                readonly track: string;
                                readonly order: readonly string[];
                                readonly present: string;
                                readonly reason: string;
                                readonly by: string;
                                /** Format: date-time */
                                readonly at: string;
                            }[];
                            readonly falls: readonly {
                                /** Format: uuid */
                                readonly id: string;
                                /** @description an application’s number */
                                readonly application: string;
                                readonly track: string;
                                /** @enum {string} */
                                readonly cause: "withdrawn" | "objection-upheld" | "false-statement" | "found-ineligible";
                                readonly reason: string;
                                readonly by: string;
                                /** Format: date-time */
                                readonly at: string;
                                readonly undone: {
                                    readonly by: string;
                                    /** Format: date-time */
                                    readonly at: string;
                                    readonly reason: string;
                                } | null;
                            }[];
                            readonly experts: readonly {
                                /** Format: uuid */
                                readonly id: string;
                                readonly name: string;
                                readonly unit: string;
                            }[];
                            readonly selections: readonly {
                                readonly n: number;
                                readonly followsN: number | null;
                                /** @enum {string} */
                                readonly state: "prepared" | "confirmed" | "superseded" | "sent-back" | "taken-back";
                                readonly awards: number;
                                /** @description in fen */
                                readonly money: number;
                                readonly inputHash: string;
                                readonly openReason: string | null;
                                readonly preparedBy: string;
                                /** Format: date-time */
                                readonly preparedAt: string;
                                readonly decidedBy: string | null;
                                readonly decidedAt: string | null;
                                readonly decisionReason: string | null;
                                readonly mayDecide: boolean;
                                readonly mayTakeBack: boolean;
                            }[];
                            /** @description the reader sees every track of the call */
                            readonly whole: boolean;
                            readonly may: {
                                readonly prepare: boolean;
                                readonly record: readonly string[];
                            };
                        };
                    };
                };
            };
        };
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/calls/{call}/selection/falls/{fall}/undo": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Take back a fall that was recorded in error */
        readonly post: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path: {
                    readonly call: string;
                    readonly fall: string;
                };
                readonly cookie?: never;
            };
            readonly requestBody: {
                readonly content: {
                    readonly "application/json": {
                        readonly reason: string;
                    };
                };
            };
            readonly responses: {
                /** @description Default Response */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": {
                            /** @description of what it rests on: SHA-256 of its canonical JSON */
                            readonly inputHash: string;
                            readonly tracks: readonly {
                                readonly track: string;
                                readonly title: {
                                    readonly zh: string;
                                    readonly en: string;
                                };
                                readonly quota: number;
                                readonly shortlisted: number;
                                readonly tiedPlaces: number;
                                readonly nested: number;
                                readonly reserve: number;
                                readonly waiting: number;
                                /** @description in fen */
                                readonly money: number;
                                readonly provisional: boolean;
                                /** @description in fen */
                                readonly amount: number;
                                readonly cap: number | null;
                                readonly floor: number | null;
                                readonly minOpinions: number;
                                /** @enum {string} */
                                readonly aggregation: "mean" | "trimmed" | "median" | "calibrated";
                                readonly criteria: readonly {
                                    readonly id: string;
                                    readonly title: {
                                        readonly zh: string;
                                        readonly en: string;
                                    };
                                    readonly weight: number;
                                }[];
                                readonly round: {
                                    /** Format: date-time */
                                    readonly closesAt: string;
                                    readonly open: boolean;
                                } | null;
                            }[];
                            readonly rows: readonly {
                                /** @description an application’s number */
                                readonly id: string;
                                readonly application: string | null;
                                readonly track: string;
                                readonly title: string;
                                readonly unit: string;
                                readonly region: string;
                                /** @description equals share one */
                                readonly rank: number | null;
                                /** @description the mean of valid opinions as given */
                                readonly raw: number | null;
                                readonly score: number | null;
                                /** @description what the score may be off by, where a model says so */
                                readonly error: number | null;
                                readonly disagreement: boolean;
                                /** @description what its panel came to */
                                readonly panel: {
                                    /** @enum {string} */
                                    readonly result: "passed" | "failed" | "discussed";
                                    readonly for: number;
                                    readonly need: number;
                                } | null;
                                /** @description valid ones */
                                readonly opinions: number;
                                readonly priorities: number;
                                /** @enum {string} */
                                readonly result: "shortlisted" | "nested" | "reserve" | "not-selected" | "tied" | "open" | "awaiting-review" | "out";
                                /** @description in fen */
                                readonly amount: number;
                                readonly provisional: boolean;
                                readonly reasons: readonly {
                                    readonly zh: string;
                                    readonly en: string;
                                }[];
                            }[];
                            readonly totals: {
                                readonly awards: number;
                                readonly places: number;
                                /** @description in fen */
                                readonly money: number;
                                /** @description in fen */
                                readonly limit: number;
                            };
                            readonly questions: readonly {
                                readonly track: string;
                                /** @enum {string} */
                                readonly code: "tied" | "waiting" | "round-open" | "not-reviewed";
                                readonly n: number;
                            }[];
                            readonly votes: readonly {
                                /** Format: uuid */
                                readonly id: string;
                                readonly track: string;
                                readonly order: readonly string[];
                                readonly present: string;
                                readonly reason: string;
                                readonly by: string;
                                /** Format: date-time */
                                readonly at: string;
                            }[];
                            readonly falls: readonly {
                                /** Format: uuid */
                                readonly id: string;
                                /** @description an application’s number */
                                readonly application: string;
                                readonly track: string;
                                /** @enum {string} */
                                readonly cause: "withdrawn" | "objection-upheld" | "false-statement" | "found-ineligible";
                                readonly reason: string;
                                readonly by: string;
                                /** Format: date-time */
                                readonly at: string;
                                readonly undone: {
                                    readonly by: string;
                                    /** Format: date-time */
                                    readonly at: string;
                                    readonly reason: string;
                                } | null;
                            }[];
                            readonly experts: readonly {
                                /** Format: uuid */
                                readonly id: string;
                                readonly name: string;
                                readonly unit: string;
                            }[];
                            readonly selections: readonly {
                                readonly n: number;
                                readonly followsN: number | null;
                                /** @enum {string} */
                                readonly state: "prepared" | "confirmed" | "superseded" | "sent-back" | "taken-back";
                                readonly awards: number;
                                /** @description in fen */
                                readonly money: number;
                                readonly inputHash: string;
                                readonly openReason: string | null;
                                readonly preparedBy: string;
                                /** Format: date-time */
                                readonly preparedAt: string;
                                readonly decidedBy: string | null;
                                readonly decidedAt: string | null;
                                readonly decisionReason: string | null;
                                readonly mayDecide: boolean;
                                readonly mayTakeBack: boolean;
                            }[];
                            /** @description the reader sees every track of the call */
                            readonly whole: boolean;
                            readonly may: {
                                readonly prepare: boolean;
                                readonly record: readonly string[];
                            };
                        };
                    };
                };
            };
        };
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/calls/{call}/selections": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** The selections that were prepared, newest first */
        readonly get: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path: {
                    readonly call: string;
                };
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description Default Response */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": {
                            readonly items: readonly {
                                readonly n: number;
                                readonly followsN: number | null;
                                /** @enum {string} */
                                readonly state: "prepared" | "confirmed" | "superseded" | "sent-back" | "taken-back";
                                readonly awards: number;
                                /** @description in fen */
                                readonly money: number;
                                readonly inputHash: string;
                                readonly openReason: string | null;
                                readonly preparedBy: string;
                                /** Format: date-time */
                                readonly preparedAt: string;
                                readonly decidedBy: string | null;
                                readonly decidedAt: string | null;
                                readonly decisionReason: string | null;
                                readonly mayDecide: boolean;
                                readonly mayTakeBack: boolean;
                            }[];
                        };
                    };
                };
            };
        };
        readonly put?: never;
        /** Prepare a selection: freeze what it rests on, for somebody else to confirm */
        readonly post: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path: {
                    readonly call: string;
                };
                readonly cookie?: never;
            };
            readonly requestBody: {
                readonly content: {
                    readonly "application/json": {
                        /** @description as the officer saw it */
                        readonly inputHash: string;
                        /** @description asked for where something is tied or open */
                        readonly openReason?: string;
                    };
                };
            };
            readonly responses: {
                /** @description Default Response */
                readonly 201: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": {
                            readonly n: number;
                            readonly followsN: number | null;
                            /** @enum {string} */
                            readonly state: "prepared" | "confirmed" | "superseded" | "sent-back" | "taken-back";
                            readonly awards: number;
                            /** @description in fen */
                            readonly money: number;
                            readonly inputHash: string;
                            readonly openReason: string | null;
                            readonly preparedBy: string;
                            /** Format: date-time */
                            readonly preparedAt: string;
                            readonly decidedBy: string | null;
                            readonly decidedAt: string | null;
                            readonly decisionReason: string | null;
                            readonly mayDecide: boolean;
                            readonly mayTakeBack: boolean;
                            readonly tracks: readonly {
                                readonly track: string;
                                readonly title: {
                                    readonly zh: string;
                                    readonly en: string;
                                };
                                readonly quota: number;
                                readonly shortlisted: number;
                                readonly tiedPlaces: number;
                                readonly nested: number;
                                readonly reserve: number;
                                readonly waiting: number;
                                /** @description in fen */
                                readonly money: number;
                                readonly provisional: boolean;
                                /** @description in fen */
                                readonly amount: number;
                                readonly cap: number | null;
                                readonly floor: number | null;
                                readonly minOpinions: number;
                                /** @enum {string} */
                                readonly aggregation: "mean" | "trimmed" | "median" | "calibrated";
                                readonly criteria: readonly {
                                    readonly id: string;
                                    readonly title: {
                                        readonly zh: string;
                                        readonly en: string;
                                    };
                                    readonly weight: number;
                                }[];
                                readonly round: {
                                    /** Format: date-time */
                                    readonly closesAt: string;
                                    readonly open: boolean;
                                } | null;
                            }[];
                            readonly rows: readonly {
                                /** @description an application’s number */
                                readonly id: string;
                                readonly application: string | null;
                                readonly track: string;
                                readonly title: string;
                                readonly unit: string;
                                readonly region: string;
                                /** @description equals share one */
                                readonly rank: number | null;
                                /** @description the mean of valid opinions as given */
                                readonly raw: number | null;
                                readonly score: number | null;
                                /** @description what the score may be off by, where a model says so */
                                readonly error: number | null;
                                readonly disagreement: boolean;
                                /** @description what its panel came to */
                                readonly panel: {
                                    /** @enum {string} */
                                    readonly result: "passed" | "failed" | "discussed";
                                    readonly for: number;
                                    readonly need: number;
                                } | null;
                                /** @description valid ones */
                                readonly opinions: number;
                                readonly priorities: number;
                                /** @enum {string} */
                                readonly result: "shortlisted" | "nested" | "reserve" | "not-selected" | "tied" | "open" | "awaiting-review" | "out";
                                /** @description in fen */
                                readonly amount: number;
                                readonly provisional: boolean;
                                readonly reasons: readonly {
                                    readonly zh: string;
                                    readonly en: string;
                                }[];
                            }[];
                            readonly totals: {
                                readonly awards: number;
                                readonly places: number;
                                /** @description in fen */
                                readonly money: number;
                                /** @description in fen */
                                readonly limit: number;
                            };
                            /** @description against the selection that it follows */
                            readonly changes: readonly {
                                /** @description an application’s number */
                                readonly id: string;
                                readonly track: string;
                                readonly title: string;
                                readonly unit: string;
                                readonly before: {
                                    /** @enum {string} */
                                    readonly result: "shortlisted" | "nested" | "reserve" | "not-selected" | "tied" | "open" | "awaiting-review" | "out";
                                    readonly rank: number | null;
                                    /** @description in fen */
                                    readonly amount: number;
                                } | null;
                                readonly after: {
                                    /** @enum {string} */
                                    readonly result: "shortlisted" | "nested" | "reserve" | "not-selected" | "tied" | "open" | "awaiting-review" | "out";
                                    readonly rank: number | null;
                                    /** @description in fen */
                                    readonly amount: number;
                                } | null;
                                readonly reasons: readonly {
                                    readonly zh: string;
                                    readonly en: string;
                                }[];
                            }[];
                            /** @description what has changed since it was prepared; asked for while it waits */
                            readonly stale: readonly {
                                readonly zh: string;
                                readonly en: string;
                            }[];
                        };
                    };
                };
            };
        };
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/calls/{call}/selections/{n}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** A selection as it was prepared */
        readonly get: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path: {
                    readonly call: string;
                    readonly n: number;
                };
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description Default Response */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": {
                            readonly n: number;
                            readonly followsN: number | null;
                            /** @enum {string} */
                            readonly state: "prepared" | "confirmed" | "superseded" | "sent-back" | "taken-back";
                            readonly awards: number;
                            /** @description in fen */
                            readonly money: number;
                            readonly inputHash: string;
                            readonly openReason: string | null;
                            readonly preparedBy: string;
                            /** Format: date-time */
                            readonly preparedAt: string;
                            readonly decidedBy: string | null;
                            readonly decidedAt: string | null;
                            readonly decisionReason: string | null;
                            readonly mayDecide: boolean;
                            readonly mayTakeBack: boolean;
                            readonly tracks: readonly {
                                readonly track: string;
                                readonly title: {
                                    readonly zh: string;
                                    readonly en: string;
                                };
                                readonly quota: number;
                                readonly shortlisted: number;
                                readonly tiedPlaces: number;
                                readonly nested: number;
                                readonly reserve: number;
                                readonly waiting: number;
                                /** @description in fen */
                                readonly money: number;
                                readonly provisional: boolean;
                                /** @description in fen */
                                readonly amount: number;
                                readonly cap: number | null;
                                readonly floor: number | null;
                                readonly minOpinions: number;
                                /** @enum {string} */
                                readonly aggregation: "mean" | "trimmed" | "median" | "calibrated";
                                readonly criteria: readonly {
                                    readonly id: string;
                                    readonly title: {
                                        readonly zh: string;
                                        readonly en: string;
                                    };
                                    readonly weight: number;
                                }[];
                                readonly round: {
                                    /** Format: date-time */
                                    readonly closesAt: string;
                                    readonly open: boolean;
                                } | null;
                            }[];
                            readonly rows: readonly {
                                /** @description an application’s number */
                                readonly id: string;
                                readonly application: string | null;
                                readonly track: string;
                                readonly title: string;
                                readonly unit: string;
                                readonly region: string;
                                /** @description equals share one */
                                readonly rank: number | null;
                                /** @description the mean of valid opinions as given */
                                readonly raw: number | null;
                                readonly score: number | null;
                                /** @description what the score may be off by, where a model says so */
                                readonly error: number | null;
                                readonly disagreement: boolean;
                                /** @description what its panel came to */
                                readonly panel: {
                                    /** @enum {string} */
                                    readonly result: "passed" | "failed" | "discussed";
                                    readonly for: number;
                                    readonly need: number;
                                } | null;
                                /** @description valid ones */
                                readonly opinions: number;
                                readonly priorities: number;
                                /** @enum {string} */
                                readonly result: "shortlisted" | "nested" | "reserve" | "not-selected" | "tied" | "open" | "awaiting-review" | "out";
                                /** @description in fen */
                                readonly amount: number;
                                readonly provisional: boolean;
                                readonly reasons: readonly {
                                    readonly zh: string;
                                    readonly en: string;
                                }[];
                            }[];
                            readonly totals: {
                                readonly awards: number;
                                readonly places: number;
                                /** @description in fen */
                                readonly money: number;
                                /** @description in fen */
                                readonly limit: number;
                            };
                            /** @description against the selection that it follows */
                            readonly changes: readonly {
                                /** @description an application’s number */
                                readonly id: string;
                                readonly track: string;
                                readonly title: string;
                                readonly unit: string;
                                readonly before: {
                                    /** @enum {string} */
                                    readonly result: "shortlisted" | "nested" | "reserve" | "not-selected" | "tied" | "open" | "awaiting-review" | "out";
                                    readonly rank: number | null;
                                    /** @description in fen */
                                    readonly amount: number;
                                } | null;
                                readonly after: {
                                    /** @enum {string} */
                                    readonly result: "shortlisted" | "nested" | "reserve" | "not-selected" | "tied" | "open" | "awaiting-review" | "out";
                                    readonly rank: number | null;
                                    /** @description in fen */
                                    readonly amount: number;
                                } | null;
                                readonly reasons: readonly {
                                    readonly zh: string;
                                    readonly en: string;
                                }[];
                            }[];
                            /** @description what has changed since it was prepared; asked for while it waits */
                            readonly stale: readonly {
                                readonly zh: string;
                                readonly en: string;
                            }[];
                        };
                    };
                };
            };
        };
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/calls/{call}/selections/{n}/input.json": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** What a selection rests on: `zhinan select` makes the same of it */
        readonly get: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path: {
                    readonly call: string;
                    readonly n: number;
                };
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description Default Response */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": unknown;
                    };
                };
            };
        };
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/calls/{call}/selections/{n}/outcome.json": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** What a selection made of it: `zhinan select --kept` compares with it */
        readonly get: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path: {
                    readonly call: string;
                    readonly n: number;
                };
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description Default Response */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": unknown;
                    };
                };
            };
        };
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/calls/{call}/selections/{n}/confirm": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Confirm a selection that somebody else prepared, for good */
        readonly post: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path: {
                    readonly call: string;
                    readonly n: number;
                };
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description Default Response */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": {
                            readonly n: number;
                            readonly followsN: number | null;
                            /** @enum {string} */
                            readonly state: "prepared" | "confirmed" | "superseded" | "sent-back" | "taken-back";
                            readonly awards: number;
                            /** @description in fen */
                            readonly money: number;
                            readonly inputHash: string;
                            readonly openReason: string | null;
                            readonly preparedBy: string;
                            /** Format: date-time */
                            readonly preparedAt: string;
                            readonly decidedBy: string | null;
                            readonly decidedAt: string | null;
                            readonly decisionReason: string | null;
                            readonly mayDecide: boolean;
                            readonly mayTakeBack: boolean;
                            readonly tracks: readonly {
                                readonly track: string;
                                readonly title: {
                                    readonly zh: string;
                                    readonly en: string;
                                };
                                readonly quota: number;
                                readonly shortlisted: number;
                                readonly tiedPlaces: number;
                                readonly nested: number;
                                readonly reserve: number;
                                readonly waiting: number;
                                /** @description in fen */
                                readonly money: number;
                                readonly provisional: boolean;
                                /** @description in fen */
                                readonly amount: number;
                                readonly cap: number | null;
                                readonly floor: number | null;
                                readonly minOpinions: number;
                                /** @enum {string} */
                                readonly aggregation: "mean" | "trimmed" | "median" | "calibrated";
                                readonly criteria: readonly {
                                    readonly id: string;
                                    readonly title: {
                                        readonly zh: string;
                                        readonly en: string;
                                    };
                                    readonly weight: number;
                                }[];
                                readonly round: {
                                    /** Format: date-time */
                                    readonly closesAt: string;
                                    readonly open: boolean;
                                } | null;
                            }[];
                            readonly rows: readonly {
                                /** @description an application’s number */
                                readonly id: string;
                                readonly application: string | null;
                                readonly track: string;
                                readonly title: string;
                                readonly unit: string;
                                readonly region: string;
                                /** @description equals share one */
                                readonly rank: number | null;
                                /** @description the mean of valid opinions as given */
                                readonly raw: number | null;
                                readonly score: number | null;
                                /** @description what the score may be off by, where a model says so */
                                readonly error: number | null;
                                readonly disagreement: boolean;
                                /** @description what its panel came to */
                                readonly panel: {
                                    /** @enum {string} */
                                    readonly result: "passed" | "failed" | "discussed";
                                    readonly for: number;
                                    readonly need: number;
                                } | null;
                                /** @description valid ones */
                                readonly opinions: number;
                                readonly priorities: number;
                                /** @enum {string} */
                                readonly result: "shortlisted" | "nested" | "reserve" | "not-selected" | "tied" | "open" | "awaiting-review" | "out";
                                /** @description in fen */
                                readonly amount: number;
                                readonly provisional: boolean;
                                readonly reasons: readonly {
                                    readonly zh: string;
                                    readonly en: string;
                                }[];
                            }[];
                            readonly totals: {
                                readonly awards: number;
                                readonly places: number;
                                /** @description in fen */
                                readonly money: number;
                                /** @description in fen */
                                readonly limit: number;
                            };
                            /** @description against the selection that it follows */
                            readonly changes: readonly {
                                /** @description an application’s number */
                                readonly id: string;
                                readonly track: string;
                                readonly title: string;
                                readonly unit: string;
                                readonly before: {
                                    /** @enum {string} */
                                    readonly result: "shortlisted" | "nested" | "reserve" | "not-selected" | "tied" | "open" | "awaiting-review" | "out";
                                    readonly rank: number | null;
                                    /** @description in fen */
                                    readonly amount: number;
                                } | null;
                                readonly after: {
                                    /** @enum {string} */
                                    readonly result: "shortlisted" | "nested" | "reserve" | "not-selected" | "tied" | "open" | "awaiting-review" | "out";
                                    readonly rank: number | null;
                                    /** @description in fen */
                                    readonly amount: number;
                                } | null;
                                readonly reasons: readonly {
                                    readonly zh: string;
                                    readonly en: string;
                                }[];
                            }[];
                            /** @description what has changed since it was prepared; asked for while it waits */
                            readonly stale: readonly {
                                readonly zh: string;
                                readonly en: string;
                            }[];
                        };
                    };
                };
            };
        };
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/calls/{call}/selections/{n}/send-back": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Send a selection back, with the reason */
        readonly post: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path: {
                    readonly call: string;
                    readonly n: number;
                };
                readonly cookie?: never;
            };
            readonly requestBody: {
                readonly content: {
                    readonly "application/json": {
                        readonly reason: string;
                    };
                };
            };
            readonly responses: {
                /** @description Default Response */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": {
                            readonly n: number;
                            readonly followsN: number | null;
                            /** @enum {string} */
                            readonly state: "prepared" | "confirmed" | "superseded" | "sent-back" | "taken-back";
                            readonly awards: number;
                            /** @description in fen */
                            readonly money: number;
                            readonly inputHash: string;
                            readonly openReason: string | null;
                            readonly preparedBy: string;
                            /** Format: date-time */
                            readonly preparedAt: string;
                            readonly decidedBy: string | null;
                            readonly decidedAt: string | null;
                            readonly decisionReason: string | null;
                            readonly mayDecide: boolean;
                            readonly mayTakeBack: boolean;
                            readonly tracks: readonly {
                                readonly track: string;
                                readonly title: {
                                    readonly zh: string;
                                    readonly en: string;
                                };
                                readonly quota: number;
                                readonly shortlisted: number;
                                readonly tiedPlaces: number;
                                readonly nested: number;
                                readonly reserve: number;
                                readonly waiting: number;
                                /** @description in fen */
                                readonly money: number;
                                readonly provisional: boolean;
                                /** @description in fen */
                                readonly amount: number;
                                readonly cap: number | null;
                                readonly floor: number | null;
                                readonly minOpinions: number;
                                /** @enum {string} */
                                readonly aggregation: "mean" | "trimmed" | "median" | "calibrated";
                                readonly criteria: readonly {
                                    readonly id: string;
                                    readonly title: {
                                        readonly zh: string;
                                        readonly en: string;
                                    };
                                    readonly weight: number;
                                }[];
                                readonly round: {
                                    /** Format: date-time */
                                    readonly closesAt: string;
                                    readonly open: boolean;
                                } | null;
                            }[];
                            readonly rows: readonly {
                                /** @description an application’s number */
                                readonly id: string;
                                readonly application: string | null;
                                readonly track: string;
                                readonly title: string;
                                readonly unit: string;
                                readonly region: string;
                                /** @description equals share one */
                                readonly rank: number | null;
                                /** @description the mean of valid opinions as given */
                                readonly raw: number | null;
                                readonly score: number | null;
                                /** @description what the score may be off by, where a model says so */
                                readonly error: number | null;
                                readonly disagreement: boolean;
                                /** @description what its panel came to */
                                readonly panel: {
                                    /** @enum {string} */
                                    readonly result: "passed" | "failed" | "discussed";
                                    readonly for: number;
                                    readonly need: number;
                                } | null;
                                /** @description valid ones */
                                readonly opinions: number;
                                readonly priorities: number;
                                /** @enum {string} */
                                readonly result: "shortlisted" | "nested" | "reserve" | "not-selected" | "tied" | "open" | "awaiting-review" | "out";
                                /** @description in fen */
                                readonly amount: number;
                                readonly provisional: boolean;
                                readonly reasons: readonly {
                                    readonly zh: string;
                                    readonly en: string;
                                }[];
                            }[];
                            readonly totals: {
                                readonly awards: number;
                                readonly places: number;
                                /** @description in fen */
                                readonly money: number;
                                /** @description in fen */
                                readonly limit: number;
                            };
                            /** @description against the selection that it follows */
                            readonly changes: readonly {
                                /** @description an application’s number */
                                readonly id: string;
                                readonly track: string;
                                readonly title: string;
                                readonly unit: string;
                                readonly before: {
                                    /** @enum {string} */
                                    readonly result: "shortlisted" | "nested" | "reserve" | "not-selected" | "tied" | "open" | "awaiting-review" | "out";
                                    readonly rank: number | null;
                                    /** @description in fen */
                                    readonly amount: number;
                                } | null;
                                readonly after: {
                                    /** @enum {string} */
                                    readonly result: "shortlisted" | "nested" | "reserve" | "not-selected" | "tied" | "open" | "awaiting-review" | "out";
                                    readonly rank: number | null;
                                    /** @description in fen */
                                    readonly amount: number;
                                } | null;
                                readonly reasons: readonly {
                                    readonly zh: string;
                                    readonly en: string;
                                }[];
                            }[];
                            /** @description what has changed since it was prepared; asked for while it waits */
                            readonly stale: readonly {
                                readonly zh: string;
                                readonly en: string;
                            }[];
                        };
                    };
                };
            };
        };
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/calls/{call}/selections/{n}/take-back": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Take back a selection that one prepared oneself */
        readonly post: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path: {
                    readonly call: string;
                    readonly n: number;
                };
                readonly cookie?: never;
            };
            readonly requestBody: {
                readonly content: {
                    readonly "application/json": {
                        readonly reason: string;
                    };
                };
            };
            readonly responses: {
                /** @description Default Response */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": {
                            readonly n: number;
                            readonly followsN: number | null;
                            /** @enum {string} */
                            readonly state: "prepared" | "confirmed" | "superseded" | "sent-back" | "taken-back";
                            readonly awards: number;
                            /** @description in fen */
                            readonly money: number;
                            readonly inputHash: string;
                            readonly openReason: string | null;
                            readonly preparedBy: string;
                            /** Format: date-time */
                            readonly preparedAt: string;
                            readonly decidedBy: string | null;
                            readonly decidedAt: string | null;
                            readonly decisionReason: string | null;
                            readonly mayDecide: boolean;
                            readonly mayTakeBack: boolean;
                            readonly tracks: readonly {
                                readonly track: string;
                                readonly title: {
                                    readonly zh: string;
                                    readonly en: string;
                                };
                                readonly quota: number;
                                readonly shortlisted: number;
                                readonly tiedPlaces: number;
                                readonly nested: number;
                                readonly reserve: number;
                                readonly waiting: number;
                                /** @description in fen */
                                readonly money: number;
                                readonly provisional: boolean;
                                /** @description in fen */
                                readonly amount: number;
                                readonly cap: number | null;
                                readonly floor: number | null;
                                readonly minOpinions: number;
                                /** @enum {string} */
                                readonly aggregation: "mean" | "trimmed" | "median" | "calibrated";
                                readonly criteria: readonly {
                                    readonly id: string;
                                    readonly title: {
                                        readonly zh: string;
                                        readonly en: string;
                                    };
                                    readonly weight: number;
                                }[];
                                readonly round: {
                                    /** Format: date-time */
                                    readonly closesAt: string;
                                    readonly open: boolean;
                                } | null;
                            }[];
                            readonly rows: readonly {
                                /** @description an application’s number */
                                readonly id: string;
                                readonly application: string | null;
                                readonly track: string;
                                readonly title: string;
                                readonly unit: string;
                                readonly region: string;
                                /** @description equals share one */
                                readonly rank: number | null;
                                /** @description the mean of valid opinions as given */
                                readonly raw: number | null;
                                readonly score: number | null;
                                /** @description what the score may be off by, where a model says so */
                                readonly error: number | null;
                                readonly disagreement: boolean;
                                /** @description what its panel came to */
                                readonly panel: {
                                    /** @enum {string} */
                                    readonly result: "passed" | "failed" | "discussed";
                                    readonly for: number;
                                    readonly need: number;
                                } | null;
                                /** @description valid ones */
                                readonly opinions: number;
                                readonly priorities: number;
                                /** @enum {string} */
                                readonly result: "shortlisted" | "nested" | "reserve" | "not-selected" | "tied" | "open" | "awaiting-review" | "out";
                                /** @description in fen */
                                readonly amount: number;
                                readonly provisional: boolean;
                                readonly reasons: readonly {
                                    readonly zh: string;
                                    readonly en: string;
                                }[];
                            }[];
                            readonly totals: {
                                readonly awards: number;
                                readonly places: number;
                                /** @description in fen */
                                readonly money: number;
                                /** @description in fen */
                                readonly limit: number;
                            };
                            /** @description against the selection that it follows */
                            readonly changes: readonly {
                                /** @description an application’s number */
                                readonly id: string;
                                readonly track: string;
                                readonly title: string;
                                readonly unit: string;
                                readonly before: {
                                    /** @enum {string} */
                                    readonly result: "shortlisted" | "nested" | "reserve" | "not-selected" | "tied" | "open" | "awaiting-review" | "out";
                                    readonly rank: number | null;
                                    /** @description in fen */
                                    readonly amount: number;
                                } | null;
                                readonly after: {
                                    /** @enum {string} */
                                    readonly result: "shortlisted" | "nested" | "reserve" | "not-selected" | "tied" | "open" | "awaiting-review" | "out";
                                    readonly rank: number | null;
                                    /** @description in fen */
                                    readonly amount: number;
                                } | null;
                                readonly reasons: readonly {
                                    readonly zh: string;
                                    readonly en: string;
                                }[];
                            }[];
                            /** @description what has changed since it was prepared; asked for while it waits */
                            readonly stale: readonly {
                                readonly zh: string;
                                readonly en: string;
                            }[];
                        };
                    };
                };
            };
        };
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/calls/{call}/selection/ranking.xlsx": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** The ranked summary table, as it stands, as an Excel workbook */
        readonly get: {
            readonly parameters: {
                readonly query?: {
                    readonly lang?: "zh" | "en";
                };
                readonly header?: never;
                readonly path: {
                    readonly call: string;
                };
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description Default Response */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": unknown;
                    };
                };
            };
        };
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/calls/{call}/selections/{n}/ranking.xlsx": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** The ranked summary table, of a selection that was prepared, as an Excel workbook */
        readonly get: {
            readonly parameters: {
                readonly query?: {
                    readonly lang?: "zh" | "en";
                };
                readonly header?: never;
                readonly path: {
                    readonly call: string;
                    readonly n: number;
                };
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description Default Response */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": unknown;
                    };
                };
            };
        };
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/calls/{call}/selection/justification.xlsx": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Every score, recusal, rule, tie and change, as it stands, as an Excel workbook */
        readonly get: {
            readonly parameters: {
                readonly query?: {
                    readonly lang?: "zh" | "en";
                };
                readonly header?: never;
                readonly path: {
                    readonly call: string;
                };
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description Default Response */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": unknown;
                    };
                };
            };
        };
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/calls/{call}/selections/{n}/justification.xlsx": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Every score, recusal, rule, tie and change, of a selection that was prepared, as an Excel workbook */
        readonly get: {
            readonly parameters: {
                readonly query?: {
                    readonly lang?: "zh" | "en";
                };
                readonly header?: never;
                readonly path: {
                    readonly call: string;
                    readonly n: number;
                };
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description Default Response */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": unknown;
                    };
                };
            };
        };
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/me/review/sheets": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** What is one’s to review */
        readonly get: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path?: never;
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description Default Response */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": {
                            readonly items: readonly {
                                /** Format: uuid */
                                readonly assignment: string;
                                readonly call: {
                                    readonly id: string;
                                    readonly title: {
                                        readonly zh: string;
                                        readonly en: string;
                                    };
                                };
                                readonly track: string;
                                readonly trackTitle: {
                                    readonly zh: string;
                                    readonly en: string;
                                };
                                readonly application: {
                                    readonly number: string;
                                    readonly title: string;
                                    /** @description null where experts review without names */
                                    readonly unit: string | null;
                                };
                                /** @enum {string} */
                                readonly state: "todo" | "open" | "sent" | "returned" | "over";
                                readonly savedAt: string | null;
                                /** @description until it is sent again */
                                readonly returnReason: string | null;
                                /** @description others were shown: it is not taken back or changed */
                                readonly final: boolean;
                                readonly overReason: ("conflict" | "declined" | "overdue" | "reassigned" | "application-out") | null;
                                /** @description null: the review has not opened */
                                readonly closesAt: string | null;
                                readonly open: boolean;
                            }[];
                        };
                    };
                };
            };
        };
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/me/review/sheets/{assignment}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** A sheet, with the application as experts read it */
        readonly get: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path: {
                    readonly assignment: string;
                };
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description Default Response */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": {
                            /** Format: uuid */
                            readonly assignment: string;
                            readonly call: {
                                readonly id: string;
                                readonly title: {
                                    readonly zh: string;
                                    readonly en: string;
                                };
                            };
                            readonly track: string;
                            readonly trackTitle: {
                                readonly zh: string;
                                readonly en: string;
                            };
                            readonly application: {
                                readonly number: string;
                                readonly title: string;
                                /** @description null where experts review without names */
                                readonly unit: string | null;
                            };
                            /** @enum {string} */
                            readonly state: "todo" | "open" | "sent" | "returned" | "over";
                            readonly savedAt: string | null;
                            /** @description until it is sent again */
                            readonly returnReason: string | null;
                            /** @description others were shown: it is not taken back or changed */
                            readonly final: boolean;
                            readonly overReason: ("conflict" | "declined" | "overdue" | "reassigned" | "application-out") | null;
                            /** @description null: the review has not opened */
                            readonly closesAt: string | null;
                            readonly open: boolean;
                            readonly version: number;
                            readonly pledged: boolean;
                            /** @description null: not opened yet */
                            readonly content: {
                                /**
                                 * @description by criterion
                                 * @default {}
                                 */
                                readonly marks: {
                                    readonly [key: string]: {
                                        readonly score?: number;
                                        readonly comment?: string;
                                    };
                                };
                                readonly comment?: string;
                                readonly recommendation?: string;
                                /** @description in fen */
                                readonly suggestedAmount?: number;
                            } | null;
                            /** @description how often it was sent */
                            readonly sent: number;
                            /** @description what keeps it from counting */
                            readonly faults: readonly {
                                readonly code: string;
                                readonly criterion?: string;
                                readonly saw?: number | string;
                                readonly need?: number;
                            }[];
                            /** @description weighted, when nothing is missing */
                            readonly total: number | null;
                            readonly terms: {
                                readonly criteria: readonly {
                                    readonly id: string;
                                    readonly title: {
                                        readonly zh: string;
                                        readonly en: string;
                                    };
                                    readonly weight: number;
                                }[];
                                readonly scale: {
                                    readonly min: number;
                                    readonly max: number;
                                    readonly step: number;
                                };
                                readonly comments: {
                                    readonly below?: number;
                                    readonly above?: number;
                                    readonly minLength: number;
                                } | null;
                                readonly recommendation: readonly {
                                    readonly id: string;
                                    readonly title: {
                                        readonly zh: string;
                                        readonly en: string;
                                    };
                                }[];
                                readonly suggestedAmount: boolean;
                                /** @enum {string} */
                                readonly seeOthers: "never" | "after-own" | "after-closing";
                                /** @enum {string} */
                                readonly setBy: "guide" | "association";
                            };
                            /** @description the application as experts read it; null: not opened yet */
                            readonly read: {
                                readonly form: unknown;
                                readonly plan: unknown;
                            } | null;
                            /** @description what others gave, without names; null: not to be seen now */
                            readonly others: readonly {
                                readonly content: {
                                    /**
                                     * @description by criterion
                                     * @default {}
                                     */
                                    readonly marks: {
                                        readonly [key: string]: {
                                            readonly score?: number;
                                            readonly comment?: string;
                                        };
                                    };
                                    readonly comment?: string;
                                    readonly recommendation?: string;
                                    /** @description in fen */
                                    readonly suggestedAmount?: number;
                                };
                                readonly total: number | null;
                            }[] | null;
                        };
                    };
                };
            };
        };
        /** Keep what is written so far (If-Match) */
        readonly put: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path: {
                    readonly assignment: string;
                };
                readonly cookie?: never;
            };
            readonly requestBody: {
                readonly content: {
                    readonly "application/json": {
                        readonly content: {
                            /**
                             * @description by criterion
                             * @default {}
                             */
                            readonly marks?: {
                                readonly [key: string]: {
                                    readonly score?: number;
                                    readonly comment?: string;
                                };
                            };
                            readonly comment?: string;
                            readonly recommendation?: string;
                            /** @description in fen */
                            readonly suggestedAmount?: number;
                        };
                    };
                };
            };
            readonly responses: {
                /** @description Default Response */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": {
                            readonly version: number;
                            readonly content: {
                                /**
                                 * @description by criterion
                                 * @default {}
                                 */
                                readonly marks: {
                                    readonly [key: string]: {
                                        readonly score?: number;
                                        readonly comment?: string;
                                    };
                                };
                                readonly comment?: string;
                                readonly recommendation?: string;
                                /** @description in fen */
                                readonly suggestedAmount?: number;
                            };
                            /** Format: date-time */
                            readonly savedAt: string;
                        };
                    };
                };
            };
        };
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/me/review/sheets/{assignment}/open": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Open an application: no conflict is known, or one is declared */
        readonly post: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path: {
                    readonly assignment: string;
                };
                readonly cookie?: never;
            };
            readonly requestBody: {
                readonly content: {
                    readonly "application/json": {
                        /** @enum {boolean} */
                        readonly conflict: false;
                    } | {
                        /** @enum {boolean} */
                        readonly conflict: true;
                        readonly reason: string;
                    };
                };
            };
            readonly responses: {
                /** @description Default Response */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": {
                            /** Format: uuid */
                            readonly assignment: string;
                            readonly call: {
                                readonly id: string;
                                readonly title: {
                                    readonly zh: string;
                                    readonly en: string;
                                };
                            };
                            readonly track: string;
                            readonly trackTitle: {
                                readonly zh: string;
                                readonly en: string;
                            };
                            readonly application: {
                                readonly number: string;
                                readonly title: string;
                                /** @description null where experts review without names */
                                readonly unit: string | null;
                            };
                            /** @enum {string} */
                            readonly state: "todo" | "open" | "sent" | "returned" | "over";
                            readonly savedAt: string | null;
                            /** @description until it is sent again */
                            readonly returnReason: string | null;
                            /** @description others were shown: it is not taken back or changed */
                            readonly final: boolean;
                            readonly overReason: ("conflict" | "declined" | "overdue" | "reassigned" | "application-out") | null;
                            /** @description null: the review has not opened */
                            readonly closesAt: string | null;
                            readonly open: boolean;
                            readonly version: number;
                            readonly pledged: boolean;
                            /** @description null: not opened yet */
                            readonly content: {
                                /**
                                 * @description by criterion
                                 * @default {}
                                 */
                                readonly marks: {
                                    readonly [key: string]: {
                                        readonly score?: number;
                                        readonly comment?: string;
                                    };
                                };
                                readonly comment?: string;
                                readonly recommendation?: string;
                                /** @description in fen */
                                readonly suggestedAmount?: number;
                            } | null;
                            /** @description how often it was sent */
                            readonly sent: number;
                            /** @description what keeps it from counting */
                            readonly faults: readonly {
                                readonly code: string;
                                readonly criterion?: string;
                                readonly saw?: number | string;
                                readonly need?: number;
                            }[];
                            /** @description weighted, when nothing is missing */
                            readonly total: number | null;
                            readonly terms: {
                                readonly criteria: readonly {
                                    readonly id: string;
                                    readonly title: {
                                        readonly zh: string;
                                        readonly en: string;
                                    };
                                    readonly weight: number;
                                }[];
                                readonly scale: {
                                    readonly min: number;
                                    readonly max: number;
                                    readonly step: number;
                                };
                                readonly comments: {
                                    readonly below?: number;
                                    readonly above?: number;
                                    readonly minLength: number;
                                } | null;
                                readonly recommendation: readonly {
                                    readonly id: string;
                                    readonly title: {
                                        readonly zh: string;
                                        readonly en: string;
                                    };
                                }[];
                                readonly suggestedAmount: boolean;
                                /** @enum {string} */
                                readonly seeOthers: "never" | "after-own" | "after-closing";
                                /** @enum {string} */
                                readonly setBy: "guide" | "association";
                            };
                            /** @description the application as experts read it; null: not opened yet */
                            readonly read: {
                                readonly form: unknown;
                                readonly plan: unknown;
                            } | null;
                            /** @description what others gave, without names; null: not to be seen now */
                            readonly others: readonly {
                                readonly content: {
                                    /**
                                     * @description by criterion
                                     * @default {}
                                     */
                                    readonly marks: {
                                        readonly [key: string]: {
                                            readonly score?: number;
                                            readonly comment?: string;
                                        };
                                    };
                                    readonly comment?: string;
                                    readonly recommendation?: string;
                                    /** @description in fen */
                                    readonly suggestedAmount?: number;
                                };
                                readonly total: number | null;
                            }[] | null;
                        };
                    };
                };
            };
        };
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/me/review/sheets/{assignment}/send": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Send the opinion as it is kept (If-Match) */
        readonly post: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path: {
                    readonly assignment: string;
                };
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description Default Response */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": {
                            /** Format: uuid */
                            readonly assignment: string;
                            readonly call: {
                                readonly id: string;
                                readonly title: {
                                    readonly zh: string;
                                    readonly en: string;
                                };
                            };
                            readonly track: string;
                            readonly trackTitle: {
                                readonly zh: string;
                                readonly en: string;
                            };
                            readonly application: {
                                readonly number: string;
                                readonly title: string;
                                /** @description null where experts review without names */
                                readonly unit: string | null;
                            };
                            /** @enum {string} */
                            readonly state: "todo" | "open" | "sent" | "returned" | "over";
                            readonly savedAt: string | null;
                            /** @description until it is sent again */
                            readonly returnReason: string | null;
                            /** @description others were shown: it is not taken back or changed */
                            readonly final: boolean;
                            readonly overReason: ("conflict" | "declined" | "overdue" | "reassigned" | "application-out") | null;
                            /** @description null: the review has not opened */
                            readonly closesAt: string | null;
                            readonly open: boolean;
                            readonly version: number;
                            readonly pledged: boolean;
                            /** @description null: not opened yet */
                            readonly content: {
                                /**
                                 * @description by criterion
                                 * @default {}
                                 */
                                readonly marks: {
                                    readonly [key: string]: {
                                        readonly score?: number;
                                        readonly comment?: string;
                                    };
                                };
                                readonly comment?: string;
                                readonly recommendation?: string;
                                /** @description in fen */
                                readonly suggestedAmount?: number;
                            } | null;
                            /** @description how often it was sent */
                            readonly sent: number;
                            /** @description what keeps it from counting */
                            readonly faults: readonly {
                                readonly code: string;
                                readonly criterion?: string;
                                readonly saw?: number | string;
                                readonly need?: number;
                            }[];
                            /** @description weighted, when nothing is missing */
                            readonly total: number | null;
                            readonly terms: {
                                readonly criteria: readonly {
                                    readonly id: string;
                                    readonly title: {
                                        readonly zh: string;
                                        readonly en: string;
                                    };
                                    readonly weight: number;
                                }[];
                                readonly scale: {
                                    readonly min: number;
                                    readonly max: number;
                                    readonly step: number;
                                };
                                readonly comments: {
                                    readonly below?: number;
                                    readonly above?: number;
                                    readonly minLength: number;
                                } | null;
                                readonly recommendation: readonly {
                                    readonly id: string;
                                    readonly title: {
                                        readonly zh: string;
                                        readonly en: string;
                                    };
                                }[];
                                readonly suggestedAmount: boolean;
                                /** @enum {string} */
                                readonly seeOthers: "never" | "after-own" | "after-closing";
                                /** @enum {string} */
                                readonly setBy: "guide" | "association";
                            };
                            /** @description the application as experts read it; null: not opened yet */
                            readonly read: {
                                readonly form: unknown;
                                readonly plan: unknown;
                            } | null;
                            /** @description what others gave, without names; null: not to be seen now */
                            readonly others: readonly {
                                readonly content: {
                                    /**
                                     * @description by criterion
                                     * @default {}
                                     */
                                    readonly marks: {
                                        readonly [key: string]: {
                                            readonly score?: number;
                                            readonly comment?: string;
                                        };
                                    };
                                    readonly comment?: string;
                                    readonly recommendation?: string;
                                    /** @description in fen */
                                    readonly suggestedAmount?: number;
                                };
                                readonly total: number | null;
                            }[] | null;
                        };
                    };
                };
            };
        };
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/me/review/sheets/{assignment}/reopen": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Take a sent opinion back to write on */
        readonly post: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path: {
                    readonly assignment: string;
                };
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description Default Response */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": {
                            /** Format: uuid */
                            readonly assignment: string;
                            readonly call: {
                                readonly id: string;
                                readonly title: {
                                    readonly zh: string;
                                    readonly en: string;
                                };
                            };
                            readonly track: string;
                            readonly trackTitle: {
                                readonly zh: string;
                                readonly en: string;
                            };
                            readonly application: {
                                readonly number: string;
                                readonly title: string;
                                /** @description null where experts review without names */
                                readonly unit: string | null;
                            };
                            /** @enum {string} */
                            readonly state: "todo" | "open" | "sent" | "returned" | "over";
                            readonly savedAt: string | null;
                            /** @description until it is sent again */
                            readonly returnReason: string | null;
                            /** @description others were shown: it is not taken back or changed */
                            readonly final: boolean;
                            readonly overReason: ("conflict" | "declined" | "overdue" | "reassigned" | "application-out") | null;
                            /** @description null: the review has not opened */
                            readonly closesAt: string | null;
                            readonly open: boolean;
                            readonly version: number;
                            readonly pledged: boolean;
                            /** @description null: not opened yet */
                            readonly content: {
                                /**
                                 * @description by criterion
                                 * @default {}
                                 */
                                readonly marks: {
                                    readonly [key: string]: {
                                        readonly score?: number;
                                        readonly comment?: string;
                                    };
                                };
                                readonly comment?: string;
                                readonly recommendation?: string;
                                /** @description in fen */
                                readonly suggestedAmount?: number;
                            } | null;
                            /** @description how often it was sent */
                            readonly sent: number;
                            /** @description what keeps it from counting */
                            readonly faults: readonly {
                                readonly code: string;
                                readonly criterion?: string;
                                readonly saw?: number | string;
                                readonly need?: number;
                            }[];
                            /** @description weighted, when nothing is missing */
                            readonly total: number | null;
                            readonly terms: {
                                readonly criteria: readonly {
                                    readonly id: string;
                                    readonly title: {
                                        readonly zh: string;
                                        readonly en: string;
                                    };
                                    readonly weight: number;
                                }[];
                                readonly scale: {
                                    readonly min: number;
                                    readonly max: number;
                                    readonly step: number;
                                };
                                readonly comments: {
                                    readonly below?: number;
                                    readonly above?: number;
                                    readonly minLength: number;
                                } | null;
                                readonly recommendation: readonly {
                                    readonly id: string;
                                    readonly title: {
                                        readonly zh: string;
                                        readonly en: string;
                                    };
                                }[];
                                readonly suggestedAmount: boolean;
                                /** @enum {string} */
                                readonly seeOthers: "never" | "after-own" | "after-closing";
                                /** @enum {string} */
                                readonly setBy: "guide" | "association";
                            };
                            /** @description the application as experts read it; null: not opened yet */
                            readonly read: {
                                readonly form: unknown;
                                readonly plan: unknown;
                            } | null;
                            /** @description what others gave, without names; null: not to be seen now */
                            readonly others: readonly {
                                readonly content: {
                                    /**
                                     * @description by criterion
                                     * @default {}
                                     */
                                    readonly marks: {
                                        readonly [key: string]: {
                                            readonly score?: number;
                                            readonly comment?: string;
                                        };
                                    };
                                    readonly comment?: string;
                                    readonly recommendation?: string;
                                    /** @description in fen */
                                    readonly suggestedAmount?: number;
                                };
                                readonly total: number | null;
                            }[] | null;
                        };
                    };
                };
            };
        };
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/me/review/sheets/{assignment}/plan.pdf": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** The application as experts read it, as PDF */
        readonly get: {
            readonly parameters: {
                readonly query?: {
                    readonly lang?: "zh" | "en";
                };
                readonly header?: never;
                readonly path: {
                    readonly assignment: string;
                };
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description Default Response */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": unknown;
                    };
                };
            };
        };
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/me/review/sheets/{assignment}/files/{file}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** A file of the application */
        readonly get: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path: {
                    readonly assignment: string;
                    readonly file: string;
                };
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description Default Response */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": unknown;
                    };
                };
            };
        };
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/calls/{call}/review/assignments": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Who reviews what, and which applications lack experts why */
        readonly get: {
            readonly parameters: {
                readonly query?: {
                    /** @description whose applications are listed; the first that has any */
                    readonly track?: string;
                };
                readonly header?: never;
                readonly path: {
                    readonly call: string;
                };
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description Default Response */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": {
                            readonly tracks: readonly {
                                readonly id: string;
                                readonly title: {
                                    readonly zh: string;
                                    readonly en: string;
                                };
                                /** @description experts that each application needs */
                                readonly reviewers: number;
                                readonly applications: number;
                                readonly places: number;
                                readonly filled: number;
                                /** @description applications with open places */
                                readonly lacking: number;
                                /** @description who serve */
                                readonly members: number;
                                /** @description asked, without an answer yet */
                                readonly silent: number;
                                readonly closesAt: string | null;
                                readonly open: boolean;
                                readonly mayMake: boolean;
                            }[];
                            /** @description whose applications are listed */
                            readonly track: string | null;
                            /** @description who serve there but are away until the review ends */
                            readonly away: readonly string[];
                            readonly items: readonly {
                                /** Format: uuid */
                                readonly id: string;
                                readonly number: string;
                                readonly title: string;
                                readonly unit: string;
                                readonly reviewers: number;
                                readonly experts: readonly {
                                    /** Format: uuid */
                                    readonly assignment: string;
                                    /** Format: uuid */
                                    readonly expert: string;
                                    readonly name: string;
                                    readonly unit: string;
                                    readonly fit: number;
                                    /** @description given by hand: why */
                                    readonly reason: string | null;
                                    readonly by: string;
                                    /** Format: date-time */
                                    readonly at: string;
                                    /** @description the opinion is in */
                                    readonly sent: boolean;
                                }[];
                                readonly ended: readonly {
                                    /** Format: uuid */
                                    readonly assignment: string;
                                    readonly name: string;
                                    /** @enum {string} */
                                    readonly ended: "conflict" | "declined" | "overdue" | "reassigned" | "application-out";
                                    readonly reason: string;
                                    /** Format: date-time */
                                    readonly at: string;
                                    readonly replacedBy: string | null;
                                }[];
                                readonly lack: {
                                    readonly missing: number;
                                    /** @enum {string} */
                                    readonly reason: "no-candidate" | "too-few-candidates" | "spread" | "all-at-limit" | "free";
                                    /** @description who may review it at all */
                                    readonly candidates: number;
                                    /** @description who could be given it now */
                                    readonly free: number;
                                } | null;
                            }[];
                        };
                    };
                };
            };
        };
        readonly put?: never;
        /** Give an application to an expert by hand */
        readonly post: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path: {
                    readonly call: string;
                };
                readonly cookie?: never;
            };
            readonly requestBody: {
                readonly content: {
                    readonly "application/json": {
                        /** Format: uuid */
                        readonly application: string;
                        /** Format: uuid */
                        readonly expert: string;
                        readonly reason: string;
                        /**
                         * Format: uuid
                         * @description the ended assignment in whose place it is
                         */
                        readonly replaces?: string;
                        /**
                         * @description although the expert is at their limit
                         * @default false
                         */
                        readonly beyond?: boolean;
                        /** @description why somebody of the same unit as another there */
                        readonly unitReason?: string;
                    };
                };
            };
            readonly responses: {
                /** @description Default Response */
                readonly 201: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": {
                            readonly assignment: string | null;
                        };
                    };
                };
            };
        };
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/calls/{call}/review/assignments/suggestions": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Who could review an application, best first, with what stands in the way */
        readonly get: {
            readonly parameters: {
                readonly query: {
                    readonly application: string;
                };
                readonly header?: never;
                readonly path: {
                    readonly call: string;
                };
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description Default Response */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": {
                            readonly items: readonly {
                                /** Format: uuid */
                                readonly expert: string;
                                readonly name: string;
                                readonly unit: string;
                                readonly region: string;
                                readonly disciplines: readonly string[];
                                readonly fit: number;
                                /** @description how near the disciplines are, 0 to 1 */
                                readonly discipline: number;
                                /** @description how alike the plan is to keywords and profile, 0 to 1 */
                                readonly text: number;
                                readonly load: number;
                                readonly max: number;
                                readonly barrier: ("assigned" | "in-conflict" | "away" | "unit-taken" | "full") | null;
                                /** @description of a conflict the fact, of a unit who is there already */
                                readonly about: string;
                            }[];
                        };
                    };
                };
            };
        };
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/calls/{call}/review/assignments/{assignment}/end": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** End an assignment, and put somebody in its place */
        readonly post: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path: {
                    readonly call: string;
                    readonly assignment: string;
                };
                readonly cookie?: never;
            };
            readonly requestBody: {
                readonly content: {
                    readonly "application/json": {
                        /** @enum {string} */
                        readonly ended: "reassigned" | "overdue";
                        readonly reason: string;
                        /**
                         * Format: uuid
                         * @description the expert who comes in place
                         */
                        readonly replacement?: string;
                        /** @default false */
                        readonly beyond?: boolean;
                        /** @description why somebody of the same unit as another there */
                        readonly unitReason?: string;
                    };
                };
            };
            readonly responses: {
                /** @description Default Response */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": {
                            readonly assignment: string | null;
                        };
                    };
                };
            };
        };
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/calls/{call}/review/proposals": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** A call’s proposals, newest first */
        readonly get: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path: {
                    readonly call: string;
                };
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description Default Response */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": {
                            readonly items: readonly {
                                /** Format: uuid */
                                readonly id: string;
                                readonly tracks: readonly string[];
                                /** @enum {string} */
                                readonly state: "waiting" | "running" | "proposed" | "failed" | "cancelled" | "applied" | "dropped";
                                readonly percent: number | null;
                                readonly requestedBy: string;
                                /** Format: date-time */
                                readonly requestedAt: string;
                                readonly settledBy: string | null;
                                readonly settledAt: string | null;
                                readonly settleReason: string | null;
                                readonly places: number | null;
                                readonly filled: number | null;
                            }[];
                        };
                    };
                };
            };
        };
        readonly put?: never;
        /** Ask for a proposal: a job makes it */
        readonly post: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path: {
                    readonly call: string;
                };
                readonly cookie?: never;
            };
            readonly requestBody: {
                readonly content: {
                    readonly "application/json": {
                        readonly tracks: readonly string[];
                        /**
                         * @description by track; else what the call says
                         * @default {}
                         */
                        readonly reviewers?: {
                            readonly [key: string]: number;
                        };
                        /**
                         * @description applications of these tracks for one expert at most
                         * @default null
                         */
                        readonly limit?: number | null;
                        /**
                         * @description of an application’s experts of one unit at most; null: any number
                         * @default 1
                         */
                        readonly perUnit?: number | null;
                        /** @default null */
                        readonly perRegion?: number | null;
                        /**
                         * @default {
                         *       "discipline": 50,
                         *       "text": 35,
                         *       "wish": 15
                         *     }
                         */
                        readonly weights?: {
                            readonly discipline: number;
                            readonly text: number;
                            readonly wish: number;
                        };
                        /**
                         * @default {
                         *       "locked": [],
                         *       "forbidden": [],
                         *       "apart": []
                         *     }
                         */
                        readonly wishes?: {
                            /** @default [] */
                            readonly locked?: readonly {
                                /** Format: uuid */
                                readonly application: string;
                                /** Format: uuid */
                                readonly expert: string;
                                readonly reason: string;
                            }[];
                            /** @default [] */
                            readonly forbidden?: readonly {
                                /** Format: uuid */
                                readonly application: string;
                                /** Format: uuid */
                                readonly expert: string;
                                readonly reason: string;
                            }[];
                            /** @default [] */
                            readonly apart?: readonly {
                                readonly experts: readonly [
                                    string,
                                    string
                                ];
                                readonly reason: string;
                            }[];
                        };
                        /**
                         * Format: uuid
                         * @description the proposal in place of which this one is asked for
                         */
                        readonly follows?: string;
                    };
                };
            };
            readonly responses: {
                /** @description Default Response */
                readonly 201: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": {
                            /** Format: uuid */
                            readonly id: string;
                            readonly tracks: readonly string[];
                            /** @enum {string} */
                            readonly state: "waiting" | "running" | "proposed" | "failed" | "cancelled" | "applied" | "dropped";
                            readonly percent: number | null;
                            readonly requestedBy: string;
                            /** Format: date-time */
                            readonly requestedAt: string;
                            readonly settledBy: string | null;
                            readonly settledAt: string | null;
                            readonly settleReason: string | null;
                            readonly places: number | null;
                            readonly filled: number | null;
                            readonly callId: string;
                            /** @description what it is at: reading, comparing, bidding, lowering, filling, least-served, checking */
                            readonly stage: string | null;
                            /** @description nothing was heard of the work for a while; another process takes it up */
                            readonly stalled: boolean;
                            readonly follows: string | null;
                            readonly followedBy: string | null;
                            readonly finishedAt: string | null;
                            readonly options: {
                                /**
                                 * @description by track; else what the call says
                                 * @default {}
                                 */
                                readonly reviewers: {
                                    readonly [key: string]: number;
                                };
                                /**
                                 * @description applications of these tracks for one expert at most
                                 * @default null
                                 */
                                readonly limit: number | null;
                                /**
                                 * @description of an application’s experts of one unit at most; null: any number
                                 * @default 1
                                 */
                                readonly perUnit: number | null;
                                /** @default null */
                                readonly perRegion: number | null;
                                /**
                                 * @default {
                                 *       "discipline": 50,
                                 *       "text": 35,
                                 *       "wish": 15
                                 *     }
                                 */
                                readonly weights: {
                                    readonly discipline: number;
                                    readonly text: number;
                                    readonly wish: number;
                                };
                            };
                            readonly wishes: {
                                readonly locked: readonly {
                                    /** Format: uuid */
                                    readonly application: string;
                                    readonly number: string;
                                    /** Format: uuid */
                                    readonly expert: string;
                                    readonly name: string;
                                    readonly reason: string;
                                }[];
                                readonly forbidden: readonly {
                                    /** Format: uuid */
                                    readonly application: string;
                                    readonly number: string;
                                    /** Format: uuid */
                                    readonly expert: string;
                                    readonly name: string;
                                    readonly reason: string;
                                }[];
                                readonly apart: readonly {
                                    readonly experts: readonly [
                                        {
                                            /** Format: uuid */
                                            readonly id: string;
                                            readonly name: string;
                                            readonly unit: string;
                                        },
                                        {
                                            /** Format: uuid */
                                            readonly id: string;
                                            readonly name: string;
                                            readonly unit: string;
                                        }
                                    ];
                                    readonly reason: string;
                                }[];
                            };
                            readonly error: {
                                /** @enum {string} */
                                readonly code: "issues" | "broke-down" | "broke-off" | "too-long" | "nothing-to-do";
                                readonly issues: readonly {
                                    readonly zh: string;
                                    readonly en: string;
                                }[];
                            } | null;
                            readonly summary: {
                                readonly places: number;
                                readonly filled: number;
                                /** @description no plan fills more */
                                readonly mostPlaces: number;
                                readonly fit: number;
                                /** @description no plan that fills as many has a greater sum of fit */
                                readonly bound: number;
                                readonly gap: number;
                                readonly leastServed: {
                                    /** Format: uuid */
                                    readonly id: string;
                                    readonly number: string;
                                    readonly fit: number;
                                } | null;
                                /** @description pairs that are new */
                                readonly fresh: number;
                                /** @description pairs that stand already or were kept */
                                readonly kept: number;
                            } | null;
                            readonly applications: readonly {
                                /** Format: uuid */
                                readonly id: string;
                                readonly number: string;
                                readonly title: string;
                                readonly track: string;
                                readonly unit: string;
                                readonly reviewers: number;
                                readonly experts: readonly {
                                    /** Format: uuid */
                                    readonly id: string;
                                    readonly name: string;
                                    readonly unit: string;
                                    readonly fit: number;
                                    /** @enum {string} */
                                    readonly how: "new" | "kept" | "current";
                                }[];
                                readonly missing: number;
                                /** @description who could be given it at all */
                                readonly candidates: number;
                                readonly reason: ("no-candidate" | "too-few-candidates" | "spread" | "all-at-limit") | null;
                            }[];
                            readonly loads: readonly {
                                /** Format: uuid */
                                readonly id: string;
                                readonly name: string;
                                readonly unit: string;
                                readonly load: number;
                                readonly max: number;
                                readonly price: number;
                            }[];
                            readonly shortages: readonly {
                                readonly applications: readonly string[];
                                readonly experts: readonly string[];
                                readonly missing: number;
                            }[];
                            readonly may: {
                                readonly cancel: boolean;
                                readonly settle: boolean;
                                readonly again: boolean;
                            };
                        };
                    };
                };
            };
        };
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/calls/{call}/review/proposals/{run}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** A proposal, and how far it is */
        readonly get: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path: {
                    readonly call: string;
                    readonly run: string;
                };
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description Default Response */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": {
                            /** Format: uuid */
                            readonly id: string;
                            readonly tracks: readonly string[];
                            /** @enum {string} */
                            readonly state: "waiting" | "running" | "proposed" | "failed" | "cancelled" | "applied" | "dropped";
                            readonly percent: number | null;
                            readonly requestedBy: string;
                            /** Format: date-time */
                            readonly requestedAt: string;
                            readonly settledBy: string | null;
                            readonly settledAt: string | null;
                            readonly settleReason: string | null;
                            readonly places: number | null;
                            readonly filled: number | null;
                            readonly callId: string;
                            /** @description what it is at: reading, comparing, bidding, lowering, filling, least-served, checking */
                            readonly stage: string | null;
                            /** @description nothing was heard of the work for a while; another process takes it up */
                            readonly stalled: boolean;
                            readonly follows: string | null;
                            readonly followedBy: string | null;
                            readonly finishedAt: string | null;
                            readonly options: {
                                /**
                                 * @description by track; else what the call says
                                 * @default {}
                                 */
                                readonly reviewers: {
                                    readonly [key: string]: number;
                                };
                                /**
                                 * @description applications of these tracks for one expert at most
                                 * @default null
                                 */
                                readonly limit: number | null;
                                /**
                                 * @description of an application’s experts of one unit at most; null: any number
                                 * @default 1
                                 */
                                readonly perUnit: number | null;
                                /** @default null */
                                readonly perRegion: number | null;
                                /**
                                 * @default {
                                 *       "discipline": 50,
                                 *       "text": 35,
                                 *       "wish": 15
                                 *     }
                                 */
                                readonly weights: {
                                    readonly discipline: number;
                                    readonly text: number;
                                    readonly wish: number;
                                };
                            };
                            readonly wishes: {
                                readonly locked: readonly {
                                    /** Format: uuid */
                                    readonly application: string;
                                    readonly number: string;
                                    /** Format: uuid */
                                    readonly expert: string;
                                    readonly name: string;
                                    readonly reason: string;
                                }[];
                                readonly forbidden: readonly {
                                    /** Format: uuid */
                                    readonly application: string;
                                    readonly number: string;
                                    /** Format: uuid */
                                    readonly expert: string;
                                    readonly name: string;
                                    readonly reason: string;
                                }[];
                                readonly apart: readonly {
                                    readonly experts: readonly [
                                        {
                                            /** Format: uuid */
                                            readonly id: string;
                                            readonly name: string;
                                            readonly unit: string;
                                        },
                                        {
                                            /** Format: uuid */
                                            readonly id: string;
                                            readonly name: string;
                                            readonly unit: string;
                                        }
                                    ];
                                    readonly reason: string;
                                }[];
                            };
                            readonly error: {
                                /** @enum {string} */
                                readonly code: "issues" | "broke-down" | "broke-off" | "too-long" | "nothing-to-do";
                                readonly issues: readonly {
                                    readonly zh: string;
                                    readonly en: string;
                                }[];
                            } | null;
                            readonly summary: {
                                readonly places: number;
                                readonly filled: number;
                                /** @description no plan fills more */
                                readonly mostPlaces: number;
                                readonly fit: number;
                                /** @description no plan that fills as many has a greater sum of fit */
                                readonly bound: number;
                                readonly gap: number;
                                readonly leastServed: {
                                    /** Format: uuid */
                                    readonly id: string;
                                    readonly number: string;
                                    readonly fit: number;
                                } | null;
                                /** @description pairs that are new */
                                readonly fresh: number;
                                /** @description pairs that stand already or were kept */
                                readonly kept: number;
                            } | null;
                            readonly applications: readonly {
                                /** Format: uuid */
                                readonly id: string;
                                readonly number: string;
                                readonly title: string;
                                readonly track: string;
                                readonly unit: string;
                                readonly reviewers: number;
                                readonly experts: readonly {
                                    /** Format: uuid */
                                    readonly id: string;
                                    readonly name: string;
                                    readonly unit: string;
                                    readonly fit: number;
                                    /** @enum {string} */
                                    readonly how: "new" | "kept" | "current";
                                }[];
                                readonly missing: number;
                                /** @description who could be given it at all */
                                readonly candidates: number;
                                readonly reason: ("no-candidate" | "too-few-candidates" | "spread" | "all-at-limit") | null;
                            }[];
                            readonly loads: readonly {
                                /** Format: uuid */
                                readonly id: string;
                                readonly name: string;
                                readonly unit: string;
                                readonly load: number;
                                readonly max: number;
                                readonly price: number;
                            }[];
                            readonly shortages: readonly {
                                readonly applications: readonly string[];
                                readonly experts: readonly string[];
                                readonly missing: number;
                            }[];
                            readonly may: {
                                readonly cancel: boolean;
                                readonly settle: boolean;
                                readonly again: boolean;
                            };
                        };
                    };
                };
            };
        };
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/calls/{call}/review/proposals/{run}/explanation": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Why a pair is in a proposal, or is not */
        readonly get: {
            readonly parameters: {
                readonly query: {
                    readonly application: string;
                    readonly expert: string;
                };
                readonly header?: never;
                readonly path: {
                    readonly call: string;
                    readonly run: string;
                };
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description Default Response */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": {
                            readonly assigned: boolean;
                            /** @description PairReason of packages/review */
                            readonly reason: unknown;
                            /** @description names of those who shut the expert out */
                            readonly by: readonly string[];
                            /** @description of a conflict: its kind and the fact */
                            readonly source: string;
                        };
                    };
                };
            };
        };
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/calls/{call}/review/proposals/{run}/plan.csv": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** A proposal as CSV, to be edited and sent back */
        readonly get: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path: {
                    readonly call: string;
                    readonly run: string;
                };
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description Default Response */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": unknown;
                    };
                };
            };
        };
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/calls/{call}/review/proposals/{run}/problem.json": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** What a proposal was made from: `zhinan assign --seed <run>` makes the same of it */
        readonly get: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path: {
                    readonly call: string;
                    readonly run: string;
                };
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description Default Response */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": unknown;
                    };
                };
            };
        };
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/calls/{call}/review/proposals/{run}/replay": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Ask for a proposal with the wishes of an edited CSV */
        readonly post: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path: {
                    readonly call: string;
                    readonly run: string;
                };
                readonly cookie?: never;
            };
            readonly requestBody: {
                readonly content: {
                    readonly "application/json": {
                        readonly csv: string;
                        readonly reason: string;
                    };
                };
            };
            readonly responses: {
                /** @description Default Response */
                readonly 201: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": {
                            /** Format: uuid */
                            readonly id: string;
                            readonly tracks: readonly string[];
                            /** @enum {string} */
                            readonly state: "waiting" | "running" | "proposed" | "failed" | "cancelled" | "applied" | "dropped";
                            readonly percent: number | null;
                            readonly requestedBy: string;
                            /** Format: date-time */
                            readonly requestedAt: string;
                            readonly settledBy: string | null;
                            readonly settledAt: string | null;
                            readonly settleReason: string | null;
                            readonly places: number | null;
                            readonly filled: number | null;
                            readonly callId: string;
                            /** @description what it is at: reading, comparing, bidding, lowering, filling, least-served, checking */
                            readonly stage: string | null;
                            /** @description nothing was heard of the work for a while; another process takes it up */
                            readonly stalled: boolean;
                            readonly follows: string | null;
                            readonly followedBy: string | null;
                            readonly finishedAt: string | null;
                            readonly options: {
                                /**
                                 * @description by track; else what the call says
                                 * @default {}
                                 */
                                readonly reviewers: {
                                    readonly [key: string]: number;
                                };
                                /**
                                 * @description applications of these tracks for one expert at most
                                 * @default null
                                 */
                                readonly limit: number | null;
                                /**
                                 * @description of an application’s experts of one unit at most; null: any number
                                 * @default 1
                                 */
                                readonly perUnit: number | null;
                                /** @default null */
                                readonly perRegion: number | null;
                                /**
                                 * @default {
                                 *       "discipline": 50,
                                 *       "text": 35,
                                 *       "wish": 15
                                 *     }
                                 */
                                readonly weights: {
                                    readonly discipline: number;
                                    readonly text: number;
                                    readonly wish: number;
                                };
                            };
                            readonly wishes: {
                                readonly locked: readonly {
                                    /** Format: uuid */
                                    readonly application: string;
                                    readonly number: string;
                                    /** Format: uuid */
                                    readonly expert: string;
                                    readonly name: string;
                                    readonly reason: string;
                                }[];
                                readonly forbidden: readonly {
                                    /** Format: uuid */
                                    readonly application: string;
                                    readonly number: string;
                                    /** Format: uuid */
                                    readonly expert: string;
                                    readonly name: string;
                                    readonly reason: string;
                                }[];
                                readonly apart: readonly {
                                    readonly experts: readonly [
                                        {
                                            /** Format: uuid */
                                            readonly id: string;
                                            readonly name: string;
                                            readonly unit: string;
                                        },
                                        {
                                            /** Format: uuid */
                                            readonly id: string;
                                            readonly name: string;
                                            readonly unit: string;
                                        }
                                    ];
                                    readonly reason: string;
                                }[];
                            };
                            readonly error: {
                                /** @enum {string} */
                                readonly code: "issues" | "broke-down" | "broke-off" | "too-long" | "nothing-to-do";
                                readonly issues: readonly {
                                    readonly zh: string;
                                    readonly en: string;
                                }[];
                            } | null;
                            readonly summary: {
                                readonly places: number;
                                readonly filled: number;
                                /** @description no plan fills more */
                                readonly mostPlaces: number;
                                readonly fit: number;
                                /** @description no plan that fills as many has a greater sum of fit */
                                readonly bound: number;
                                readonly gap: number;
                                readonly leastServed: {
                                    /** Format: uuid */
                                    readonly id: string;
                                    readonly number: string;
                                    readonly fit: number;
                                } | null;
                                /** @description pairs that are new */
                                readonly fresh: number;
                                /** @description pairs that stand already or were kept */
                                readonly kept: number;
                            } | null;
                            readonly applications: readonly {
                                /** Format: uuid */
                                readonly id: string;
                                readonly number: string;
                                readonly title: string;
                                readonly track: string;
                                readonly unit: string;
                                readonly reviewers: number;
                                readonly experts: readonly {
                                    /** Format: uuid */
                                    readonly id: string;
                                    readonly name: string;
                                    readonly unit: string;
                                    readonly fit: number;
                                    /** @enum {string} */
                                    readonly how: "new" | "kept" | "current";
                                }[];
                                readonly missing: number;
                                /** @description who could be given it at all */
                                readonly candidates: number;
                                readonly reason: ("no-candidate" | "too-few-candidates" | "spread" | "all-at-limit") | null;
                            }[];
                            readonly loads: readonly {
                                /** Format: uuid */
                                readonly id: string;
                                readonly name: string;
                                readonly unit: string;
                                readonly load: number;
                                readonly max: number;
                                readonly price: number;
                            }[];
                            readonly shortages: readonly {
                                readonly applications: readonly string[];
                                readonly experts: readonly string[];
                                readonly missing: number;
                            }[];
                            readonly may: {
                                readonly cancel: boolean;
                                readonly settle: boolean;
                                readonly again: boolean;
                            };
                        };
                    };
                };
            };
        };
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/calls/{call}/review/proposals/{run}/cancel": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Stop a proposal that is being made */
        readonly post: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path: {
                    readonly call: string;
                    readonly run: string;
                };
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description Default Response */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": {
                            /** Format: uuid */
                            readonly id: string;
                            readonly tracks: readonly string[];
                            /** @enum {string} */
                            readonly state: "waiting" | "running" | "proposed" | "failed" | "cancelled" | "applied" | "dropped";
                            readonly percent: number | null;
                            readonly requestedBy: string;
                            /** Format: date-time */
                            readonly requestedAt: string;
                            readonly settledBy: string | null;
                            readonly settledAt: string | null;
                            readonly settleReason: string | null;
                            readonly places: number | null;
                            readonly filled: number | null;
                            readonly callId: string;
                            /** @description what it is at: reading, comparing, bidding, lowering, filling, least-served, checking */
                            readonly stage: string | null;
                            /** @description nothing was heard of the work for a while; another process takes it up */
                            readonly stalled: boolean;
                            readonly follows: string | null;
                            readonly followedBy: string | null;
                            readonly finishedAt: string | null;
                            readonly options: {
                                /**
                                 * @description by track; else what the call says
                                 * @default {}
                                 */
                                readonly reviewers: {
                                    readonly [key: string]: number;
                                };
                                /**
                                 * @description applications of these tracks for one expert at most
                                 * @default null
                                 */
                                readonly limit: number | null;
                                /**
                                 * @description of an application’s experts of one unit at most; null: any number
                                 * @default 1
                                 */
                                readonly perUnit: number | null;
                                /** @default null */
                                readonly perRegion: number | null;
                                /**
                                 * @default {
                                 *       "discipline": 50,
                                 *       "text": 35,
                                 *       "wish": 15
                                 *     }
                                 */
                                readonly weights: {
                                    readonly discipline: number;
                                    readonly text: number;
                                    readonly wish: number;
                                };
                            };
                            readonly wishes: {
                                readonly locked: readonly {
                                    /** Format: uuid */
                                    readonly application: string;
                                    readonly number: string;
                                    /** Format: uuid */
                                    readonly expert: string;
                                    readonly name: string;
                                    readonly reason: string;
                                }[];
                                readonly forbidden: readonly {
                                    /** Format: uuid */
                                    readonly application: string;
                                    readonly number: string;
                                    /** Format: uuid */
                                    readonly expert: string;
                                    readonly name: string;
                                    readonly reason: string;
                                }[];
                                readonly apart: readonly {
                                    readonly experts: readonly [
                                        {
                                            /** Format: uuid */
                                            readonly id: string;
                                            readonly name: string;
                                            readonly unit: string;
                                        },
                                        {
                                            /** Format: uuid */
                                            readonly id: string;
                                            readonly name: string;
                                            readonly unit: string;
                                        }
                                    ];
                                    readonly reason: string;
                                }[];
                            };
                            readonly error: {
                                /** @enum {string} */
                                readonly code: "issues" | "broke-down" | "broke-off" | "too-long" | "nothing-to-do";
                                readonly issues: readonly {
                                    readonly zh: string;
                                    readonly en: string;
                                }[];
                            } | null;
                            readonly summary: {
                                readonly places: number;
                                readonly filled: number;
                                /** @description no plan fills more */
                                readonly mostPlaces: number;
                                readonly fit: number;
                                /** @description no plan that fills as many has a greater sum of fit */
                                readonly bound: number;
                                readonly gap: number;
                                readonly leastServed: {
                                    /** Format: uuid */
                                    readonly id: string;
                                    readonly number: string;
                                    readonly fit: number;
                                } | null;
                                /** @description pairs that are new */
                                readonly fresh: number;
                                /** @description pairs that stand already or were kept */
                                readonly kept: number;
                            } | null;
                            readonly applications: readonly {
                                /** Format: uuid */
                                readonly id: string;
                                readonly number: string;
                                readonly title: string;
                                readonly track: string;
                                readonly unit: string;
                                readonly reviewers: number;
                                readonly experts: readonly {
                                    /** Format: uuid */
                                    readonly id: string;
                                    readonly name: string;
                                    readonly unit: string;
                                    readonly fit: number;
                                    /** @enum {string} */
                                    readonly how: "new" | "kept" | "current";
                                }[];
                                readonly missing: number;
                                /** @description who could be given it at all */
                                readonly candidates: number;
                                readonly reason: ("no-candidate" | "too-few-candidates" | "spread" | "all-at-limit") | null;
                            }[];
                            readonly loads: readonly {
                                /** Format: uuid */
                                readonly id: string;
                                readonly name: string;
                                readonly unit: string;
                                readonly load: number;
                                readonly max: number;
                                readonly price: number;
                            }[];
                            readonly shortages: readonly {
                                readonly applications: readonly string[];
                                readonly experts: readonly string[];
                                readonly missing: number;
                            }[];
                            readonly may: {
                                readonly cancel: boolean;
                                readonly settle: boolean;
                                readonly again: boolean;
                            };
                        };
                    };
                };
            };
        };
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/calls/{call}/review/proposals/{run}/drop": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Put a proposal aside for good */
        readonly post: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path: {
                    readonly call: string;
                    readonly run: string;
                };
                readonly cookie?: never;
            };
            readonly requestBody: {
                readonly content: {
                    readonly "application/json": {
                        readonly reason: string;
                    };
                };
            };
            readonly responses: {
                /** @description Default Response */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": {
                            /** Format: uuid */
                            readonly id: string;
                            readonly tracks: readonly string[];
                            /** @enum {string} */
                            readonly state: "waiting" | "running" | "proposed" | "failed" | "cancelled" | "applied" | "dropped";
                            readonly percent: number | null;
                            readonly requestedBy: string;
                            /** Format: date-time */
                            readonly requestedAt: string;
                            readonly settledBy: string | null;
                            readonly settledAt: string | null;
                            readonly settleReason: string | null;
                            readonly places: number | null;
                            readonly filled: number | null;
                            readonly callId: string;
                            /** @description what it is at: reading, comparing, bidding, lowering, filling, least-served, checking */
                            readonly stage: string | null;
                            /** @description nothing was heard of the work for a while; another process takes it up */
                            readonly stalled: boolean;
                            readonly follows: string | null;
                            readonly followedBy: string | null;
                            readonly finishedAt: string | null;
                            readonly options: {
                                /**
                                 * @description by track; else what the call says
                                 * @default {}
                                 */
                                readonly reviewers: {
                                    readonly [key: string]: number;
                                };
                                /**
                                 * @description applications of these tracks for one expert at most
                                 * @default null
                                 */
                                readonly limit: number | null;
                                /**
                                 * @description of an application’s experts of one unit at most; null: any number
                                 * @default 1
                                 */
                                readonly perUnit: number | null;
                                /** @default null */
                                readonly perRegion: number | null;
                                /**
                                 * @default {
                                 *       "discipline": 50,
                                 *       "text": 35,
                                 *       "wish": 15
                                 *     }
                                 */
                                readonly weights: {
                                    readonly discipline: number;
                                    readonly text: number;
                                    readonly wish: number;
                                };
                            };
                            readonly wishes: {
                                readonly locked: readonly {
                                    /** Format: uuid */
                                    readonly application: string;
                                    readonly number: string;
                                    /** Format: uuid */
                                    readonly expert: string;
                                    readonly name: string;
                                    readonly reason: string;
                                }[];
                                readonly forbidden: readonly {
                                    /** Format: uuid */
                                    readonly application: string;
                                    readonly number: string;
                                    /** Format: uuid */
                                    readonly expert: string;
                                    readonly name: string;
                                    readonly reason: string;
                                }[];
                                readonly apart: readonly {
                                    readonly experts: readonly [
                                        {
                                            /** Format: uuid */
                                            readonly id: string;
                                            readonly name: string;
                                            readonly unit: string;
                                        },
                                        {
                                            /** Format: uuid */
                                            readonly id: string;
                                            readonly name: string;
                                            readonly unit: string;
                                        }
                                    ];
                                    readonly reason: string;
                                }[];
                            };
                            readonly error: {
                                /** @enum {string} */
                                readonly code: "issues" | "broke-down" | "broke-off" | "too-long" | "nothing-to-do";
                                readonly issues: readonly {
                                    readonly zh: string;
                                    readonly en: string;
                                }[];
                            } | null;
                            readonly summary: {
                                readonly places: number;
                                readonly filled: number;
                                /** @description no plan fills more */
                                readonly mostPlaces: number;
                                readonly fit: number;
                                /** @description no plan that fills as many has a greater sum of fit */
                                readonly bound: number;
                                readonly gap: number;
                                readonly leastServed: {
                                    /** Format: uuid */
                                    readonly id: string;
                                    readonly number: string;
                                    readonly fit: number;
                                } | null;
                                /** @description pairs that are new */
                                readonly fresh: number;
                                /** @description pairs that stand already or were kept */
                                readonly kept: number;
                            } | null;
                            readonly applications: readonly {
                                /** Format: uuid */
                                readonly id: string;
                                readonly number: string;
                                readonly title: string;
                                readonly track: string;
                                readonly unit: string;
                                readonly reviewers: number;
                                readonly experts: readonly {
                                    /** Format: uuid */
                                    readonly id: string;
                                    readonly name: string;
                                    readonly unit: string;
                                    readonly fit: number;
                                    /** @enum {string} */
                                    readonly how: "new" | "kept" | "current";
                                }[];
                                readonly missing: number;
                                /** @description who could be given it at all */
                                readonly candidates: number;
                                readonly reason: ("no-candidate" | "too-few-candidates" | "spread" | "all-at-limit") | null;
                            }[];
                            readonly loads: readonly {
                                /** Format: uuid */
                                readonly id: string;
                                readonly name: string;
                                readonly unit: string;
                                readonly load: number;
                                readonly max: number;
                                readonly price: number;
                            }[];
                            readonly shortages: readonly {
                                readonly applications: readonly string[];
                                readonly experts: readonly string[];
                                readonly missing: number;
                            }[];
                            readonly may: {
                                readonly cancel: boolean;
                                readonly settle: boolean;
                                readonly again: boolean;
                            };
                        };
                    };
                };
            };
        };
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/calls/{call}/review/proposals/{run}/apply": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** What applying a proposal would write now, and what cannot be any more; changes nothing */
        readonly get: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path: {
                    readonly call: string;
                    readonly run: string;
                };
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description Default Response */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": {
                            readonly pairs: number;
                            readonly applications: number;
                            /** @description each gets one letter */
                            readonly experts: number;
                            /** @description of the pairs, those in place of somebody who is out */
                            readonly replaced: number;
                            readonly stale: readonly {
                                /** Format: uuid */
                                readonly application: string;
                                readonly number: string | null;
                                /** Format: uuid */
                                readonly expert: string;
                                readonly name: string | null;
                                readonly code: string;
                                readonly text: {
                                    readonly zh: string;
                                    readonly en: string;
                                };
                            }[];
                            /** @description applications that have come since: they get nobody */
                            readonly newcomers: readonly string[];
                            /** @description applications that have lost experts since */
                            readonly emptied: readonly string[];
                        };
                    };
                };
            };
        };
        readonly put?: never;
        /** Write a proposal down as a whole, or not at all */
        readonly post: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path: {
                    readonly call: string;
                    readonly run: string;
                };
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description Default Response */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": {
                            /** Format: uuid */
                            readonly id: string;
                            readonly tracks: readonly string[];
                            /** @enum {string} */
                            readonly state: "waiting" | "running" | "proposed" | "failed" | "cancelled" | "applied" | "dropped";
                            readonly percent: number | null;
                            readonly requestedBy: string;
                            /** Format: date-time */
                            readonly requestedAt: string;
                            readonly settledBy: string | null;
                            readonly settledAt: string | null;
                            readonly settleReason: string | null;
                            readonly places: number | null;
                            readonly filled: number | null;
                            readonly callId: string;
                            /** @description what it is at: reading, comparing, bidding, lowering, filling, least-served, checking */
                            readonly stage: string | null;
                            /** @description nothing was heard of the work for a while; another process takes it up */
                            readonly stalled: boolean;
                            readonly follows: string | null;
                            readonly followedBy: string | null;
                            readonly finishedAt: string | null;
                            readonly options: {
                                /**
                                 * @description by track; else what the call says
                                 * @default {}
                                 */
                                readonly reviewers: {
                                    readonly [key: string]: number;
                                };
                                /**
                                 * @description applications of these tracks for one expert at most
                                 * @default null
                                 */
                                readonly limit: number | null;
                                /**
                                 * @description of an application’s experts of one unit at most; null: any number
                                 * @default 1
                                 */
                                readonly perUnit: number | null;
                                /** @default null */
                                readonly perRegion: number | null;
                                /**
                                 * @default {
                                 *       "discipline": 50,
                                 *       "text": 35,
                                 *       "wish": 15
                                 *     }
                                 */
                                readonly weights: {
                                    readonly discipline: number;
                                    readonly text: number;
                                    readonly wish: number;
                                };
                            };
                            readonly wishes: {
                                readonly locked: readonly {
                                    /** Format: uuid */
                                    readonly application: string;
                                    readonly number: string;
                                    /** Format: uuid */
                                    readonly expert: string;
                                    readonly name: string;
                                    readonly reason: string;
                                }[];
                                readonly forbidden: readonly {
                                    /** Format: uuid */
                                    readonly application: string;
                                    readonly number: string;
                                    /** Format: uuid */
                                    readonly expert: string;
                                    readonly name: string;
                                    readonly reason: string;
                                }[];
                                readonly apart: readonly {
                                    readonly experts: readonly [
                                        {
                                            /** Format: uuid */
                                            readonly id: string;
                                            readonly name: string;
                                            readonly unit: string;
                                        },
                                        {
                                            /** Format: uuid */
                                            readonly id: string;
                                            readonly name: string;
                                            readonly unit: string;
                                        }
                                    ];
                                    readonly reason: string;
                                }[];
                            };
                            readonly error: {
                                /** @enum {string} */
                                readonly code: "issues" | "broke-down" | "broke-off" | "too-long" | "nothing-to-do";
                                readonly issues: readonly {
                                    readonly zh: string;
                                    readonly en: string;
                                }[];
                            } | null;
                            readonly summary: {
                                readonly places: number;
                                readonly filled: number;
                                /** @description no plan fills more */
                                readonly mostPlaces: number;
                                readonly fit: number;
                                /** @description no plan that fills as many has a greater sum of fit */
                                readonly bound: number;
                                readonly gap: number;
                                readonly leastServed: {
                                    /** Format: uuid */
                                    readonly id: string;
                                    readonly number: string;
                                    readonly fit: number;
                                } | null;
                                /** @description pairs that are new */
                                readonly fresh: number;
                                /** @description pairs that stand already or were kept */
                                readonly kept: number;
                            } | null;
                            readonly applications: readonly {
                                /** Format: uuid */
                                readonly id: string;
                                readonly number: string;
                                readonly title: string;
                                readonly track: string;
                                readonly unit: string;
                                readonly reviewers: number;
                                readonly experts: readonly {
                                    /** Format: uuid */
                                    readonly id: string;
                                    readonly name: string;
                                    readonly unit: string;
                                    readonly fit: number;
                                    /** @enum {string} */
                                    readonly how: "new" | "kept" | "current";
                                }[];
                                readonly missing: number;
                                /** @description who could be given it at all */
                                readonly candidates: number;
                                readonly reason: ("no-candidate" | "too-few-candidates" | "spread" | "all-at-limit") | null;
                            }[];
                            readonly loads: readonly {
                                /** Format: uuid */
                                readonly id: string;
                                readonly name: string;
                                readonly unit: string;
                                readonly load: number;
                                readonly max: number;
                                readonly price: number;
                            }[];
                            readonly shortages: readonly {
                                readonly applications: readonly string[];
                                readonly experts: readonly string[];
                                readonly missing: number;
                            }[];
                            readonly may: {
                                readonly cancel: boolean;
                                readonly settle: boolean;
                                readonly again: boolean;
                            };
                        };
                    };
                };
            };
        };
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/calls/{call}/overview": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** How the season stands */
        readonly get: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path: {
                    readonly call: string;
                };
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description Default Response */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["SeasonOverview"];
                    };
                };
            };
        };
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/calls/{call}/overview.xlsx": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** The same as an Excel workbook */
        readonly get: {
            readonly parameters: {
                readonly query?: {
                    readonly lang?: "zh" | "en";
                };
                readonly header?: never;
                readonly path: {
                    readonly call: string;
                };
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description Default Response */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": unknown;
                    };
                };
            };
        };
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/screening/{id}/similar": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** What an application is alike to: in its text, a person, a telephone, a bank account */
        readonly get: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path: {
                    readonly id: string;
                };
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description Default Response */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": {
                            readonly items: readonly components["schemas"]["Similar"][];
                        };
                    };
                };
            };
        };
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/similar/{id}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Two applications side by side, with the passages that they share */
        readonly get: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path: {
                    readonly id: string;
                };
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description Default Response */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": {
                            readonly likeness: number;
                            readonly same: number;
                            readonly passages: number;
                            readonly a: {
                                /** Format: uuid */
                                readonly id: string;
                                readonly number: string;
                                readonly title: string;
                                readonly unitName: string;
                                /** @enum {string} */
                                readonly state: "draft" | "submitted" | "returned" | "eligible" | "ineligible" | "withdrawn";
                                readonly year: number;
                                readonly track: {
                                    readonly id: string;
                                    readonly title: {
                                        readonly zh: string;
                                        readonly en: string;
                                    };
                                };
                                readonly parts: readonly {
                                    readonly path: string;
                                    readonly title: {
                                        readonly zh: string;
                                        readonly en: string;
                                    };
                                    readonly pieces: readonly {
                                        readonly text: string;
                                        readonly passage: number | null;
                                        readonly same: boolean;
                                    }[];
                                }[];
                            };
                            readonly b: {
                                /** Format: uuid */
                                readonly id: string;
                                readonly number: string;
                                readonly title: string;
                                readonly unitName: string;
                                /** @enum {string} */
                                readonly state: "draft" | "submitted" | "returned" | "eligible" | "ineligible" | "withdrawn";
                                readonly year: number;
                                readonly track: {
                                    readonly id: string;
                                    readonly title: {
                                        readonly zh: string;
                                        readonly en: string;
                                    };
                                };
                                readonly parts: readonly {
                                    readonly path: string;
                                    readonly title: {
                                        readonly zh: string;
                                        readonly en: string;
                                    };
                                    readonly pieces: readonly {
                                        readonly text: string;
                                        readonly passage: number | null;
                                        readonly same: boolean;
                                    }[];
                                }[];
                            };
                        };
                    };
                };
            };
        };
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/similar/{id}/decisions": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Say what one found when looking at a pair (If-Match) */
        readonly post: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path: {
                    readonly id: string;
                };
                readonly cookie?: never;
            };
            readonly requestBody: {
                readonly content: {
                    readonly "application/json": {
                        /** @enum {string} */
                        readonly decision: "fine" | "objection";
                        /** @default  */
                        readonly note?: string;
                    };
                };
            };
            readonly responses: {
                /** @description Default Response */
                readonly 201: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": {
                            readonly version: number;
                        };
                    };
                };
            };
        };
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/receipts/{number}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Check a receipt, with the first 16 or more digits of its content's hash */
        readonly get: {
            readonly parameters: {
                readonly query?: {
                    readonly hash?: string;
                };
                readonly header?: never;
                readonly path: {
                    readonly number: string;
                };
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description Default Response */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": {
                            readonly number: string;
                            readonly valid: boolean;
                            readonly callTitle: {
                                readonly zh: string;
                                readonly en: string;
                            };
                            readonly trackTitle: {
                                readonly zh: string;
                                readonly en: string;
                            };
                            readonly unitName: string;
                            /** Format: date-time */
                            readonly submittedAt: string;
                            readonly contentHash: string;
                            readonly keyId: string;
                            readonly signature: string;
                            readonly receipt: {
                                readonly [key: string]: unknown;
                            };
                        };
                    };
                };
            };
        };
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/receipt-keys": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Every public key that ever signed receipts here, to check them without this server */
        readonly get: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path?: never;
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description Default Response */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": {
                            readonly items: readonly {
                                readonly id: string;
                                readonly publicPem: string;
                            }[];
                        };
                    };
                };
            };
        };
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/disciplines": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Disciplines by GB/T 13745, first and second level */
        readonly get: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path?: never;
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description Default Response */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": {
                            readonly items: readonly {
                                readonly code: string;
                                readonly title: {
                                    readonly zh: string;
                                    readonly en: string;
                                };
                                readonly second: readonly {
                                    readonly code: string;
                                    readonly title: {
                                        readonly zh: string;
                                        readonly en: string;
                                    };
                                }[];
                            }[];
                        };
                    };
                };
            };
        };
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/experts": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Experts, newest first */
        readonly get: {
            readonly parameters: {
                readonly query?: {
                    readonly status?: "proposed" | "verified" | "rejected" | "suspended";
                    /** @description of the first or second level */
                    readonly discipline?: string;
                    readonly region?: string;
                    readonly rank?: "senior" | "associate" | "intermediate" | "other";
                    readonly unit?: string;
                    /** @description in names, titles, keywords and profiles */
                    readonly q?: string;
                    readonly cursor?: string;
                    readonly limit?: number;
                };
                readonly header?: never;
                readonly path?: never;
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description Default Response */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": {
                            readonly items: readonly {
                                /** Format: uuid */
                                readonly id: string;
                                readonly name: string;
                                readonly unit: string;
                                readonly host: string | null;
                                readonly title: string;
                                /** @enum {string} */
                                readonly rank: "senior" | "associate" | "intermediate" | "other";
                                readonly region: string;
                                readonly disciplines: readonly string[];
                                /** @enum {string} */
                                readonly status: "proposed" | "verified" | "rejected" | "suspended";
                                /** @description masked */
                                readonly email: string | null;
                                /** @description masked */
                                readonly phone: string | null;
                                readonly hasAccount: boolean;
                                /** Format: date-time */
                                readonly createdAt: string;
                            }[];
                            readonly nextCursor: string | null;
                            readonly total?: number;
                            readonly counts: {
                                readonly proposed: number;
                                readonly verified: number;
                                readonly rejected: number;
                                readonly suspended: number;
                            };
                        };
                    };
                };
            };
        };
        readonly put?: never;
        /** Enter an expert; another officer verifies */
        readonly post: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path?: never;
                readonly cookie?: never;
            };
            readonly requestBody: {
                readonly content: {
                    readonly "application/json": {
                        readonly name: string;
                        /** @description absent or masked: as it was; null: none is known */
                        readonly idNumber?: string | null;
                        readonly unit: {
                            readonly name: string;
                            readonly creditCode: string | null;
                        };
                        /** @description where the unit is part of a host institution */
                        readonly host: {
                            readonly name: string;
                            readonly creditCode: string | null;
                        } | null;
                        /** @description 职称, as it is written */
                        readonly title: string;
                        /** @enum {string} */
                        readonly rank: "senior" | "associate" | "intermediate" | "other";
                        readonly region: string;
                        /** @description ISO 639-1 */
                        readonly languages: readonly string[];
                        /** @description GB/T 13745; the first is the main one */
                        readonly disciplines: readonly string[];
                        /** @default [] */
                        readonly keywords?: readonly string[];
                        /** @default  */
                        readonly profile?: string;
                        /** @default [] */
                        readonly absences?: readonly {
                            /** Format: date */
                            readonly from: string;
                            /** Format: date */
                            readonly until: string;
                        }[];
                        /** @description applications of one call, at most */
                        readonly workload: number | null;
                        /** @default [] */
                        readonly employers?: readonly {
                            readonly name: string;
                            readonly creditCode: string | null;
                            readonly from: number | null;
                            readonly until: number;
                        }[];
                        /** @default [] */
                        readonly relations?: readonly {
                            /** @enum {string} */
                            readonly relation: "student" | "supervisor" | "co-author" | "relative";
                            readonly name: string;
                            readonly unit: string;
                        }[];
                        readonly email: string | null;
                        readonly phone: string | null;
                    };
                };
            };
            readonly responses: {
                /** @description Default Response */
                readonly 201: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["Expert"];
                    };
                };
            };
        };
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/experts.xlsx": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** The experts found as an Excel workbook, which the import takes back; this is recorded */
        readonly get: {
            readonly parameters: {
                readonly query?: {
                    readonly status?: "proposed" | "verified" | "rejected" | "suspended";
                    /** @description of the first or second level */
                    readonly discipline?: string;
                    readonly region?: string;
                    readonly rank?: "senior" | "associate" | "intermediate" | "other";
                    readonly unit?: string;
                    /** @description in names, titles, keywords and profiles */
                    readonly q?: string;
                    readonly lang?: "zh" | "en";
                };
                readonly header?: never;
                readonly path?: never;
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description Default Response */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": unknown;
                    };
                };
            };
        };
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/experts/shares": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** How the experts found are spread over disciplines, regions, ranks and units */
        readonly get: {
            readonly parameters: {
                readonly query?: {
                    readonly status?: "proposed" | "verified" | "rejected" | "suspended";
                    /** @description of the first or second level */
                    readonly discipline?: string;
                    readonly region?: string;
                    readonly rank?: "senior" | "associate" | "intermediate" | "other";
                    readonly unit?: string;
                    /** @description in names, titles, keywords and profiles */
                    readonly q?: string;
                };
                readonly header?: never;
                readonly path?: never;
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description Default Response */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": {
                            /** @description first level of the main discipline */
                            readonly disciplines: readonly {
                                readonly key: string;
                                readonly count: number;
                            }[];
                            readonly regions: readonly {
                                readonly key: string;
                                readonly count: number;
                            }[];
                            readonly ranks: readonly {
                                readonly key: string;
                                readonly count: number;
                            }[];
                            /** @description the ten with most */
                            readonly units: readonly {
                                readonly key: string;
                                readonly count: number;
                            }[];
                        };
                    };
                };
            };
        };
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/experts/verifications": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Verify many experts; whichever may not be is left as it is, with the reason */
        readonly post: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path?: never;
                readonly cookie?: never;
            };
            readonly requestBody: {
                readonly content: {
                    readonly "application/json": {
                        readonly ids: readonly string[];
                    };
                };
            };
            readonly responses: {
                /** @description Default Response */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": {
                            readonly verified: readonly string[];
                            readonly left: readonly {
                                /** Format: uuid */
                                readonly id: string;
                                readonly reason: {
                                    readonly zh: string;
                                    readonly en: string;
                                };
                            }[];
                        };
                    };
                };
            };
        };
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/experts/{id}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** One expert */
        readonly get: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path: {
                    readonly id: string;
                };
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description Default Response */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["Expert"];
                    };
                };
            };
        };
        /** Change an expert’s record (If-Match) */
        readonly put: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path: {
                    readonly id: string;
                };
                readonly cookie?: never;
            };
            readonly requestBody: {
                readonly content: {
                    readonly "application/json": {
                        readonly name: string;
                        /** @description absent or masked: as it was; null: none is known */
                        readonly idNumber?: string | null;
                        readonly unit: {
                            readonly name: string;
                            readonly creditCode: string | null;
                        };
                        /** @description where the unit is part of a host institution */
                        readonly host: {
                            readonly name: string;
                            readonly creditCode: string | null;
                        } | null;
                        /** @description 职称, as it is written */
                        readonly title: string;
                        /** @enum {string} */
                        readonly rank: "senior" | "associate" | "intermediate" | "other";
                        readonly region: string;
                        /** @description ISO 639-1 */
                        readonly languages: readonly string[];
                        /** @description GB/T 13745; the first is the main one */
                        readonly disciplines: readonly string[];
                        /** @default [] */
                        readonly keywords?: readonly string[];
                        /** @default  */
                        readonly profile?: string;
                        /** @default [] */
                        readonly absences?: readonly {
                            /** Format: date */
                            readonly from: string;
                            /** Format: date */
                            readonly until: string;
                        }[];
                        /** @description applications of one call, at most */
                        readonly workload: number | null;
                        /** @default [] */
                        readonly employers?: readonly {
                            readonly name: string;
                            readonly creditCode: string | null;
                            readonly from: number | null;
                            readonly until: number;
                        }[];
                        /** @default [] */
                        readonly relations?: readonly {
                            /** @enum {string} */
                            readonly relation: "student" | "supervisor" | "co-author" | "relative";
                            readonly name: string;
                            readonly unit: string;
                        }[];
                        readonly email: string | null;
                        readonly phone: string | null;
                    };
                };
            };
            readonly responses: {
                /** @description Default Response */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["Expert"];
                    };
                };
            };
        };
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/experts/{id}/record": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** What happened to a record, and how its expert has served */
        readonly get: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path: {
                    readonly id: string;
                };
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description Default Response */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": {
                            readonly changes: readonly {
                                readonly action: string;
                                /** Format: date-time */
                                readonly at: string;
                                readonly by: string;
                                readonly reason: string | null;
                                readonly changed: readonly string[];
                            }[];
                            readonly service: readonly {
                                readonly action: string;
                                /** Format: date-time */
                                readonly at: string;
                                readonly by: string;
                                readonly reason: string | null;
                                readonly changed: readonly string[];
                            }[];
                        };
                    };
                };
            };
        };
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/experts/{id}/decision": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Verify, reject, suspend or reinstate an expert, who gets a mail (If-Match) */
        readonly post: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path: {
                    readonly id: string;
                };
                readonly cookie?: never;
            };
            readonly requestBody: {
                readonly content: {
                    readonly "application/json": {
                        /** @enum {string} */
                        readonly decision: "verify" | "reject" | "suspend" | "reinstate";
                        /** @description needed to reject and to suspend */
                        readonly reason?: string;
                    };
                };
            };
            readonly responses: {
                /** @description Default Response */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["Expert"];
                    };
                };
            };
        };
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/experts/{id}/invitation": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Invite an expert by mail to sign in and keep their own record */
        readonly post: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path: {
                    readonly id: string;
                };
                readonly cookie?: never;
            };
            readonly requestBody: {
                readonly content: {
                    readonly "application/json": {
                        /** Format: email */
                        readonly email: string;
                    };
                };
            };
            readonly responses: {
                /** @description Default Response */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["Expert"];
                    };
                };
            };
        };
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/experts/{id}/id-number/reveal": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** See the identity number; this is recorded */
        readonly post: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path: {
                    readonly id: string;
                };
                readonly cookie?: never;
            };
            readonly requestBody: {
                readonly content: {
                    readonly "application/json": {
                        readonly reason: string;
                    };
                };
            };
            readonly responses: {
                /** @description Default Response */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": {
                            readonly idNumber: string;
                        };
                    };
                };
            };
        };
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/me/expert": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** One’s own record, if there is one */
        readonly get: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path?: never;
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description Default Response */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": {
                            readonly expert: components["schemas"]["Expert"] | null;
                        };
                    };
                };
            };
        };
        /** Change one’s own record (If-Match) */
        readonly put: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path?: never;
                readonly cookie?: never;
            };
            readonly requestBody: {
                readonly content: {
                    readonly "application/json": {
                        readonly name: string;
                        /** @description absent or masked: as it was; null: none is known */
                        readonly idNumber?: string | null;
                        readonly unit: {
                            readonly name: string;
                            readonly creditCode: string | null;
                        };
                        /** @description where the unit is part of a host institution */
                        readonly host: {
                            readonly name: string;
                            readonly creditCode: string | null;
                        } | null;
                        /** @description 职称, as it is written */
                        readonly title: string;
                        /** @enum {string} */
                        readonly rank: "senior" | "associate" | "intermediate" | "other";
                        readonly region: string;
                        /** @description ISO 639-1 */
                        readonly languages: readonly string[];
                        /** @description GB/T 13745; the first is the main one */
                        readonly disciplines: readonly string[];
                        /** @default [] */
                        readonly keywords?: readonly string[];
                        /** @default  */
                        readonly profile?: string;
                        /** @default [] */
                        readonly absences?: readonly {
                            /** Format: date */
                            readonly from: string;
                            /** Format: date */
                            readonly until: string;
                        }[];
                        /** @description applications of one call, at most */
                        readonly workload: number | null;
                        /** @default [] */
                        readonly employers?: readonly {
                            readonly name: string;
                            readonly creditCode: string | null;
                            readonly from: number | null;
                            readonly until: number;
                        }[];
                        /** @default [] */
                        readonly relations?: readonly {
                            /** @enum {string} */
                            readonly relation: "student" | "supervisor" | "co-author" | "relative";
                            readonly name: string;
                            readonly unit: string;
                        }[];
                        readonly email: string | null;
                        readonly phone: string | null;
                    };
                };
            };
            readonly responses: {
                /** @description Default Response */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["Expert"];
                    };
                };
            };
        };
        /** Register as an expert; an officer verifies */
        readonly post: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path?: never;
                readonly cookie?: never;
            };
            readonly requestBody: {
                readonly content: {
                    readonly "application/json": {
                        readonly name: string;
                        /** @description absent or masked: as it was; null: none is known */
                        readonly idNumber?: string | null;
                        readonly unit: {
                            readonly name: string;
                            readonly creditCode: string | null;
                        };
                        /** @description where the unit is part of a host institution */
                        readonly host: {
                            readonly name: string;
                            readonly creditCode: string | null;
                        } | null;
                        /** @description 职称, as it is written */
                        readonly title: string;
                        /** @enum {string} */
                        readonly rank: "senior" | "associate" | "intermediate" | "other";
                        readonly region: string;
                        /** @description ISO 639-1 */
                        readonly languages: readonly string[];
                        /** @description GB/T 13745; the first is the main one */
                        readonly disciplines: readonly string[];
                        /** @default [] */
                        readonly keywords?: readonly string[];
                        /** @default  */
                        readonly profile?: string;
                        /** @default [] */
                        readonly absences?: readonly {
                            /** Format: date */
                            readonly from: string;
                            /** Format: date */
                            readonly until: string;
                        }[];
                        /** @description applications of one call, at most */
                        readonly workload: number | null;
                        /** @default [] */
                        readonly employers?: readonly {
                            readonly name: string;
                            readonly creditCode: string | null;
                            readonly from: number | null;
                            readonly until: number;
                        }[];
                        /** @default [] */
                        readonly relations?: readonly {
                            /** @enum {string} */
                            readonly relation: "student" | "supervisor" | "co-author" | "relative";
                            readonly name: string;
                            readonly unit: string;
                        }[];
                        readonly email: string | null;
                        readonly phone: string | null;
                    };
                };
            };
            readonly responses: {
                /** @description Default Response */
                readonly 201: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["Expert"];
                    };
                };
            };
        };
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/calls/{call}/pledges/own": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** What one is asked to promise for a call, and whether one has */
        readonly get: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path: {
                    readonly call: string;
                };
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description Default Response */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": {
                            readonly items: readonly {
                                /** @enum {string} */
                                readonly part: "expert" | "officer";
                                readonly text: {
                                    readonly zh: string;
                                    readonly en: string;
                                };
                                /** @description of the text in UTF-8 */
                                readonly sha256: {
                                    readonly zh: string;
                                    readonly en: string;
                                };
                                /** @enum {string} */
                                readonly setBy: "guide" | "association";
                                readonly signed: {
                                    /** Format: date-time */
                                    readonly at: string;
                                    readonly name: string;
                                } | null;
                            }[];
                        };
                    };
                };
            };
        };
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/calls/{call}/pledges": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Who has signed a pledge for a call */
        readonly get: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path: {
                    readonly call: string;
                };
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description Default Response */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": {
                            readonly items: readonly {
                                /** Format: uuid */
                                readonly id: string;
                                /** @enum {string} */
                                readonly part: "expert" | "officer";
                                readonly name: string;
                                /** Format: date-time */
                                readonly signedAt: string;
                                readonly sha256: string;
                                readonly current: boolean;
                            }[];
                            /** @description verified experts with an account */
                            readonly experts: {
                                readonly signed: number;
                                readonly of: number;
                            };
                        };
                    };
                };
            };
        };
        readonly put?: never;
        /** Sign a pledge in the words that were read */
        readonly post: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path: {
                    readonly call: string;
                };
                readonly cookie?: never;
            };
            readonly requestBody: {
                readonly content: {
                    readonly "application/json": {
                        /** @enum {string} */
                        readonly part: "expert" | "officer";
                        /** @description of the text that was read */
                        readonly sha256: string;
                    };
                };
            };
            readonly responses: {
                /** @description Default Response */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": {
                            readonly items: readonly {
                                /** @enum {string} */
                                readonly part: "expert" | "officer";
                                readonly text: {
                                    readonly zh: string;
                                    readonly en: string;
                                };
                                /** @description of the text in UTF-8 */
                                readonly sha256: {
                                    readonly zh: string;
                                    readonly en: string;
                                };
                                /** @enum {string} */
                                readonly setBy: "guide" | "association";
                                readonly signed: {
                                    /** Format: date-time */
                                    readonly at: string;
                                    readonly name: string;
                                } | null;
                            }[];
                        };
                    };
                };
            };
        };
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/staff": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Everybody with a staff role */
        readonly get: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path?: never;
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description Default Response */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": {
                            readonly items: readonly {
                                /** Format: uuid */
                                readonly id: string;
                                readonly user: {
                                    /** Format: uuid */
                                    readonly id: string;
                                    readonly name: string;
                                    readonly email: string;
                                } | null;
                                readonly email: string;
                                readonly role: string;
                                readonly duties: readonly string[];
                                /** @description null: every call */
                                readonly callId: string | null;
                                /** @description null: every track */
                                readonly tracks: readonly string[] | null;
                                /** Format: date-time */
                                readonly grantedAt: string;
                            }[];
                        };
                    };
                };
            };
        };
        readonly put?: never;
        /** Grant a role; somebody without an account is invited by mail */
        readonly post: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path?: never;
                readonly cookie?: never;
            };
            readonly requestBody: {
                readonly content: {
                    readonly "application/json": {
                        /** Format: email */
                        readonly email: string;
                        /** @description for a person without an account yet */
                        readonly name?: string;
                        /** @enum {string} */
                        readonly role: "officer" | "approver" | "supervisor" | "admin";
                        /** @default [] */
                        readonly duties?: readonly ("screening" | "review" | "finance" | "lead")[];
                        /** @default null */
                        readonly callId?: string | null;
                        /** @default null */
                        readonly tracks?: readonly string[] | null;
                    };
                };
            };
            readonly responses: {
                /** @description Default Response */
                readonly 201: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": {
                            /** Format: uuid */
                            readonly id: string;
                            readonly user: {
                                /** Format: uuid */
                                readonly id: string;
                                readonly name: string;
                                readonly email: string;
                            } | null;
                            readonly email: string;
                            readonly role: string;
                            readonly duties: readonly string[];
                            /** @description null: every call */
                            readonly callId: string | null;
                            /** @description null: every track */
                            readonly tracks: readonly string[] | null;
                            /** Format: date-time */
                            readonly grantedAt: string;
                        };
                    };
                };
            };
        };
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/staff/{id}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        readonly post?: never;
        /** Take a role back, at once */
        readonly delete: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path: {
                    readonly id: string;
                };
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description done */
                readonly 204: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/first-admin": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Whether there is no administrator yet */
        readonly get: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path?: never;
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description Default Response */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": {
                            readonly needed: boolean;
                        };
                    };
                };
            };
        };
        readonly put?: never;
        /** Make the first administrator, with the token printed at the start */
        readonly post: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path?: never;
                readonly cookie?: never;
            };
            readonly requestBody: {
                readonly content: {
                    readonly "application/json": {
                        readonly token: string;
                        readonly name: string;
                        /** Format: email */
                        readonly email: string;
                        readonly password: string;
                    };
                };
            };
            readonly responses: {
                /** @description Default Response */
                readonly 201: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": {
                            /** Format: uuid */
                            readonly id: string;
                        };
                    };
                };
            };
        };
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/history": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Everything that happened, newest first */
        readonly get: {
            readonly parameters: {
                readonly query?: {
                    readonly call?: string;
                    readonly subjectType?: string;
                    readonly subjectId?: string;
                    readonly actor?: string;
                    readonly action?: string;
                    readonly cursor?: string;
                    readonly limit?: number;
                };
                readonly header?: never;
                readonly path?: never;
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description Default Response */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": {
                            readonly items: readonly {
                                readonly id: number;
                                /** Format: date-time */
                                readonly at: string;
                                readonly actor: string | null;
                                readonly actorLabel: string;
                                readonly onBehalfOf: string | null;
                                readonly action: string;
                                readonly subjectType: string;
                                readonly subjectId: string;
                                /** @description what people call it; null: it has no name, or is not the reader’s to see */
                                readonly subjectName: string | null;
                                readonly callId: string | null;
                                readonly reason: string | null;
                                readonly detail: {
                                    readonly [key: string]: unknown;
                                };
                            }[];
                            readonly nextCursor: string | null;
                            readonly total?: number;
                        };
                    };
                };
            };
        };
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/clock": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** The time that counts */
        readonly get: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path?: never;
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description Default Response */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": {
                            /** Format: date-time */
                            readonly now: string;
                            readonly shiftSeconds: number;
                            readonly demo: boolean;
                        };
                    };
                };
            };
        };
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/demo": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** The demonstration's people */
        readonly get: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path?: never;
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description Default Response */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": {
                            readonly signIns: readonly {
                                readonly email: string;
                                readonly password: string;
                                readonly name: string;
                                readonly role: {
                                    readonly zh: string;
                                    readonly en: string;
                                };
                            }[];
                            readonly shiftSeconds: number;
                        };
                    };
                };
            };
        };
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/demo/clock": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        /** Move the demonstration's clock */
        readonly put: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path?: never;
                readonly cookie?: never;
            };
            readonly requestBody: {
                readonly content: {
                    readonly "application/json": {
                        readonly shiftSeconds: number;
                    };
                };
            };
            readonly responses: {
                /** @description Default Response */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": {
                            /** Format: date-time */
                            readonly now: string;
                            readonly shiftSeconds: number;
                            readonly demo: boolean;
                        };
                    };
                };
            };
        };
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/demo/mails": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** The demonstration's mails, newest first */
        readonly get: {
            readonly parameters: {
                readonly query?: {
                    readonly to?: string;
                };
                readonly header?: never;
                readonly path?: never;
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description Default Response */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": {
                            readonly items: readonly {
                                /** Format: uuid */
                                readonly id: string;
                                readonly to: string;
                                readonly subject: string;
                                readonly text: string;
                                readonly html: string;
                                /** Format: date-time */
                                readonly createdAt: string;
                                readonly state: string;
                            }[];
                        };
                    };
                };
            };
        };
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        readonly ApplicationCard: {
            /** Format: uuid */
            readonly id: string;
            readonly number: string;
            readonly callId: string;
            readonly track: string;
            readonly type: string | null;
            readonly title: string;
            /** @enum {string} */
            readonly state: "draft" | "submitted" | "returned" | "eligible" | "ineligible" | "withdrawn";
            /** Format: uuid */
            readonly unitId: string;
            readonly unitName: string;
            readonly version: number;
            readonly updatedAt: string;
            readonly submittedAt: string | null;
            readonly returnDue: string | null;
            readonly nestedIn: string | null;
            /** @description how the unit’s own approval of the form as it is now stands; in lists of one’s own */
            readonly approval?: ("asked" | "approved" | "sent-back") | null;
            readonly problems: number;
        };
        readonly Verdict: {
            readonly track: string;
            /** @enum {string} */
            readonly truth: "met" | "notMet" | "undecided";
            readonly findings: readonly {
                readonly rule: string;
                readonly clause: string;
                readonly ruling?: string;
                /** @enum {string} */
                readonly gate: "must" | "target" | "priority";
                /** @enum {string} */
                readonly by: "machine" | "officer" | "expert";
                /** @enum {string} */
                readonly when: "draft" | "submit" | "screening" | "selection" | "acceptance";
                /** @enum {string} */
                readonly truth: "met" | "notMet" | "undecided";
                readonly code: string;
                readonly saw?: string | number | boolean;
                readonly need?: string | number | boolean;
                readonly path?: string;
                /** @enum {string} */
                readonly awaits?: "applicant" | "registry" | "officer" | "expert";
            }[];
        };
        readonly Application: {
            /** Format: uuid */
            readonly id: string;
            readonly number: string;
            readonly callId: string;
            readonly track: string;
            readonly type: string | null;
            readonly title: string;
            /** @enum {string} */
            readonly state: "draft" | "submitted" | "returned" | "eligible" | "ineligible" | "withdrawn";
            /** Format: uuid */
            readonly unitId: string;
            readonly unitName: string;
            readonly version: number;
            readonly updatedAt: string;
            readonly submittedAt: string | null;
            readonly returnDue: string | null;
            readonly nestedIn: string | null;
            /** @description how the unit’s own approval of the form as it is now stands; in lists of one’s own */
            readonly approval?: ("asked" | "approved" | "sent-back") | null;
            readonly problems: number;
            readonly callVersion: number;
            readonly content: {
                readonly [key: string]: unknown;
            };
            readonly createdAt: string;
            readonly createdBy: {
                readonly name: string;
            };
            readonly updatedBy: {
                readonly name: string;
            } | null;
            readonly unit: {
                /** Format: uuid */
                readonly id: string;
                readonly name: string;
                readonly kind: string;
                readonly host: {
                    readonly name: string;
                    readonly kind: string;
                    readonly creditCode: string;
                } | null;
                readonly region: string;
                readonly creditCode: string | null;
                readonly contact: {
                    readonly name: string;
                    readonly phone: string;
                    readonly email: string;
                };
            };
            /** @description Facts without the content, as packages/call has them */
            readonly facts: unknown;
            readonly siblings: readonly {
                /** Format: uuid */
                readonly id: string;
                readonly number: string;
                readonly track: string;
                readonly title: string;
                /** @enum {string} */
                readonly state: "draft" | "submitted" | "returned" | "eligible" | "ineligible" | "withdrawn";
                readonly version: number;
                readonly problems: number;
            }[];
            readonly nestedInNumber: string | null;
            readonly outcomes: readonly {
                /** @enum {string} */
                readonly outcome: "returned" | "eligible" | "ineligible" | "reopened";
                readonly reasons: readonly {
                    readonly code: string;
                    readonly rule?: string;
                    readonly clause?: string;
                    readonly ruling?: string;
                    readonly text?: {
                        readonly zh: string;
                        readonly en: string;
                    };
                }[];
                readonly comments: readonly {
                    readonly path: string;
                    readonly comment: string;
                    readonly field?: {
                        readonly zh: string;
                        readonly en: string;
                    };
                }[];
                readonly note: string;
                readonly due: string | null;
                readonly at: string;
                readonly by: string | null;
                readonly submission: number;
            }[];
            readonly submissions: readonly {
                readonly n: number;
                readonly submittedAt: string;
                readonly contentHash: string;
            }[];
            readonly bundle: {
                readonly companions: readonly {
                    readonly track: string;
                    /** @enum {string} */
                    readonly state: "designated" | "missing" | "undesignated" | "dangling";
                    readonly application: {
                        /** Format: uuid */
                        readonly id: string;
                        readonly number: string;
                        readonly track: string;
                        readonly title: string;
                        /** @enum {string} */
                        readonly state: "draft" | "submitted" | "returned" | "eligible" | "ineligible" | "withdrawn";
                        readonly version: number;
                        readonly problems: number;
                    } | null;
                    readonly candidates: readonly string[];
                }[];
            } | null;
            readonly actions: readonly ("edit" | "submit" | "withdraw" | "decide" | "return" | "conclude" | "reopen")[];
            readonly submitBlock: {
                readonly code: string;
                readonly message: {
                    readonly zh: string;
                    readonly en: string;
                };
            } | null;
            readonly now: string;
            readonly opens: string | null;
            readonly deadline: string | null;
            /** @description a confirmed exception: this one may be submitted until then */
            readonly lateUntil: string | null;
        };
        readonly Receipt: {
            /** Format: uuid */
            readonly applicationId: string;
            readonly number: string;
            readonly n: number;
            readonly callId: string;
            readonly callVersion: number;
            readonly callTitle: {
                readonly zh: string;
                readonly en: string;
            };
            readonly track: string;
            readonly trackTitle: {
                readonly zh: string;
                readonly en: string;
            };
            readonly type: string | null;
            readonly unit: {
                /** Format: uuid */
                readonly id: string;
                readonly name: string;
                readonly code: string | null;
                readonly host: string | null;
            };
            readonly title: string;
            readonly submittedAt: string;
            readonly contentHash: string;
            /** @description it came after the deadline, by exception */
            readonly late?: {
                readonly deadline: string;
                readonly until: string;
            };
            readonly bundle: readonly {
                readonly number: string;
                readonly track: string;
                readonly title: string;
            }[];
            readonly keyId: string;
            readonly signature: string;
            readonly url: string;
        };
        readonly Appeal: {
            /** Format: uuid */
            readonly id: string;
            readonly reason: string;
            /** @description what the unit sent with it */
            readonly files: readonly {
                /** Format: uuid */
                readonly file: string;
                readonly name: string;
                readonly size: number;
                readonly type: string;
                /** Format: date-time */
                readonly uploadedAt: string;
                readonly uploadedBy: string;
                /** @enum {string} */
                readonly scan: "waiting" | "clean" | "infected" | "not-scanned";
                readonly found: string | null;
                readonly opens: boolean;
            }[];
            readonly filedBy: string;
            /** Format: date-time */
            readonly filedAt: string;
            /**
             * Format: date-time
             * @description the last second for the answer
             */
            readonly due: string;
            /** @description it waits, and that second has passed */
            readonly overdue: boolean;
            /** @description who found it ineligible */
            readonly against: string | null;
            /** @description lapsed: the unit withdrew the application meanwhile; withdrawn: only the appeal */
            readonly decision: ("upheld" | "rejected" | "lapsed" | "withdrawn") | null;
            readonly decidedBy: string | null;
            readonly decidedAt: string | null;
            readonly answer: string | null;
            readonly clauses: readonly string[];
            /** @description it waits and is the reader’s unit’s */
            readonly mayWithdraw: boolean;
            /** @description it waits, and nobody has the right to decide on it */
            readonly unattended: boolean;
            /** @description the reader examines this track and did not make the finding */
            readonly mayDecide: boolean;
        };
        readonly Expert: {
            /** Format: uuid */
            readonly id: string;
            readonly name: string;
            readonly idMasked: string | null;
            readonly unit: {
                readonly name: string;
                readonly creditCode: string | null;
            };
            readonly host: {
                readonly name: string;
                readonly creditCode: string | null;
            } | null;
            readonly title: string;
            /** @enum {string} */
            readonly rank: "senior" | "associate" | "intermediate" | "other";
            readonly region: string;
            readonly languages: readonly string[];
            readonly disciplines: readonly string[];
            readonly keywords: readonly string[];
            readonly profile: string;
            readonly absences: readonly {
                /** Format: date */
                readonly from: string;
                /** Format: date */
                readonly until: string;
            }[];
            readonly workload: number | null;
            readonly employers: readonly {
                readonly name: string;
                readonly creditCode: string | null;
                readonly from: number | null;
                readonly until: number;
            }[];
            readonly relations: readonly {
                /** @enum {string} */
                readonly relation: "student" | "supervisor" | "co-author" | "relative";
                readonly name: string;
                readonly unit: string;
            }[];
            /** @description masked for who only oversees */
            readonly email: string | null;
            /** @description masked for who only oversees */
            readonly phone: string | null;
            /** @enum {string} */
            readonly status: "proposed" | "verified" | "rejected" | "suspended";
            readonly statusReason: string | null;
            readonly statusBy: string | null;
            readonly statusAt: string | null;
            readonly statedBy: string | null;
            /** Format: date-time */
            readonly statedAt: string;
            readonly hasAccount: boolean;
            readonly mayChange: boolean;
            /** @description the reader may verify it: neither the expert nor who stated it last */
            readonly mayVerify: boolean;
            /** @description the reader may reject, suspend and reinstate */
            readonly mayDecide: boolean;
            readonly version: number;
            /** Format: date-time */
            readonly createdAt: string;
        };
        readonly ImportRun: {
            /** Format: uuid */
            readonly id: string;
            /** @enum {string} */
            readonly kind: "units" | "facts" | "members" | "projects" | "sanctions" | "experts";
            readonly fileName: string;
            readonly size: number;
            /** @enum {string} */
            readonly state: "reading" | "checked" | "unreadable" | "applying" | "done";
            /** @description of the step that runs, 0 to 100 */
            readonly progress: number;
            readonly version: number;
            readonly sheet: string | null;
            readonly notices: readonly {
                readonly code: string;
                readonly fatal: boolean;
                readonly text: {
                    readonly zh: string;
                    readonly en: string;
                };
            }[];
            readonly counts: {
                readonly create: number;
                readonly change: number;
                readonly same: number;
                readonly error: number;
            } | null;
            readonly skipWrong: boolean;
            readonly createdBy: string;
            /** Format: date-time */
            readonly createdAt: string;
            readonly doneAt: string | null;
        };
        readonly LatePermit: {
            /** Format: uuid */
            readonly id: string;
            readonly number: string;
            readonly unitName: string;
            readonly track: string;
            /** @description of the application, now */
            readonly state: string;
            /** Format: date-time */
            readonly until: string;
            readonly reason: string;
            readonly proposedBy: {
                /** Format: uuid */
                readonly id: string;
                readonly name: string;
            };
            /** Format: date-time */
            readonly proposedAt: string;
            readonly decision: ("confirmed" | "declined" | "withdrawn") | null;
            readonly decidedBy: string | null;
            readonly decidedAt: string | null;
            readonly decisionReason: string | null;
            readonly mayDecide: boolean;
            readonly mayWithdraw: boolean;
        };
        readonly Similar: {
            /** Format: uuid */
            readonly id: string;
            /** @enum {string} */
            readonly kind: "text" | "person" | "phone" | "account";
            /** @description 0 to 1; null: no text was compared */
            readonly likeness: number | null;
            /** @description Characters that are the same */
            readonly same: number | null;
            readonly foundAt: string;
            readonly version: number;
            readonly call: {
                readonly id: string;
                readonly year: number;
                readonly title: {
                    readonly zh: string;
                    readonly en: string;
                };
            };
            readonly track: {
                readonly id: string;
                readonly title: {
                    readonly zh: string;
                    readonly en: string;
                };
            };
            /** @description null: not the reader’s to see */
            readonly other: {
                /** Format: uuid */
                readonly id: string;
                readonly number: string;
                readonly title: string;
                readonly unitName: string;
                /** @enum {string} */
                readonly state: "draft" | "submitted" | "returned" | "eligible" | "ineligible" | "withdrawn";
            } | null;
            /** @description Officers to ask, where there is nothing to see */
            readonly ask: readonly string[];
            readonly decisions: readonly {
                /** @enum {string} */
                readonly decision: "fine" | "objection";
                readonly note: string;
                readonly by: string;
                readonly at: string;
                /** @description Made about the submissions that stand now */
                readonly current: boolean;
            }[];
        };
        readonly PublicNotice: {
            /** Format: uuid */
            readonly id: string;
            /** @enum {string} */
            readonly kind: "extension" | "announcement";
            /**
             * Format: date-time
             * @description when it was confirmed
             */
            readonly at: string;
            /** @description of an announcement */
            readonly title: {
                readonly zh: string;
                readonly en: string | null;
            } | null;
            /** @description an announcement’s text, an extension’s reason */
            readonly text: {
                readonly zh: string;
                readonly en: string | null;
            };
            /** @description of an extension: the new last second */
            readonly deadline: string | null;
            readonly deadlineBefore: string | null;
        };
        readonly LiveState: {
            /** @description changes when anything here does */
            readonly stamp: string;
            readonly calls: readonly {
                readonly id: string;
                /** Format: date-time */
                readonly opens: string;
                /** Format: date-time */
                readonly deadline: string;
                readonly notices: readonly components["schemas"]["PublicNotice"][];
            }[];
        };
        readonly MailTemplate: {
            /** @enum {string} */
            readonly template: "verifyEmail" | "resetPassword" | "alreadyRegistered" | "invitation" | "unitVerified" | "unitRejected" | "sanctionConfirmed" | "sanctionLifted" | "submissionReceipt" | "returnedForCorrection" | "eligible" | "ineligible" | "companionFreed" | "fileInfected" | "deadlineExtended" | "announcement" | "latePermitted" | "notSubmitted" | "screeningDue" | "secondLooks" | "secondLookDiffers" | "newMessage" | "approvalAsked" | "approved" | "sentBack" | "paperMissing" | "scanRefused" | "appealReceived" | "appealToDecide" | "appealUnattended" | "appealWithdrawn" | "appealDecided" | "expertVerified" | "expertRejected" | "expertSuspended" | "reviewInvitation" | "reviewNews" | "reviewAssigned" | "reviewDue" | "reviewClosed" | "dailyDigest";
            readonly title: {
                readonly zh: string;
                readonly en: string;
            };
            readonly places: readonly {
                readonly name: string;
                /** @enum {string} */
                readonly kind: "line" | "link" | "block";
                readonly text: {
                    readonly zh: string;
                    readonly en: string;
                };
                readonly required: boolean;
            }[];
            readonly zh: {
                /** @description 0: never changed */
                readonly n: number;
                /** @description those that hold now */
                readonly words: {
                    readonly subject: string;
                    readonly body: string;
                };
                /** @description they are not the default */
                readonly changed: boolean;
                /** @description why the words stored cannot be used; the default is sent */
                readonly fault: string | null;
                readonly history: readonly {
                    readonly n: number;
                    /** @description null: back to the default */
                    readonly words: {
                        readonly subject: string;
                        readonly body: string;
                    } | null;
                    readonly by: string;
                    /** Format: date-time */
                    readonly at: string;
                }[];
            };
            readonly en: {
                /** @description 0: never changed */
                readonly n: number;
                /** @description those that hold now */
                readonly words: {
                    readonly subject: string;
                    readonly body: string;
                };
                /** @description they are not the default */
                readonly changed: boolean;
                /** @description why the words stored cannot be used; the default is sent */
                readonly fault: string | null;
                readonly history: readonly {
                    readonly n: number;
                    /** @description null: back to the default */
                    readonly words: {
                        readonly subject: string;
                        readonly body: string;
                    } | null;
                    readonly by: string;
                    /** Format: date-time */
                    readonly at: string;
                }[];
            };
            readonly defaults: {
                readonly zh: {
                    readonly subject: string;
                    readonly body: string;
                };
                readonly en: {
                    readonly subject: string;
                    readonly body: string;
                };
            };
            readonly mayChange: boolean;
        };
        readonly MailTemplateCard: {
            /** @enum {string} */
            readonly template: "verifyEmail" | "resetPassword" | "alreadyRegistered" | "invitation" | "unitVerified" | "unitRejected" | "sanctionConfirmed" | "sanctionLifted" | "submissionReceipt" | "returnedForCorrection" | "eligible" | "ineligible" | "companionFreed" | "fileInfected" | "deadlineExtended" | "announcement" | "latePermitted" | "notSubmitted" | "screeningDue" | "secondLooks" | "secondLookDiffers" | "newMessage" | "approvalAsked" | "approved" | "sentBack" | "paperMissing" | "scanRefused" | "appealReceived" | "appealToDecide" | "appealUnattended" | "appealWithdrawn" | "appealDecided" | "expertVerified" | "expertRejected" | "expertSuspended" | "reviewInvitation" | "reviewNews" | "reviewAssigned" | "reviewDue" | "reviewClosed" | "dailyDigest";
            readonly title: {
                readonly zh: string;
                readonly en: string;
            };
            /** @description where its words are not the default */
            readonly changed: readonly ("zh" | "en")[];
            /** @description where the words stored cannot be used, and the default is sent */
            readonly faulty: readonly ("zh" | "en")[];
        };
        readonly Concern: {
            /** Format: uuid */
            readonly id: string;
            readonly template: string;
            readonly kind: string;
            readonly subject: string;
            readonly text: string;
            /** @description an address of the portal */
            readonly link: string | null;
            /** Format: date-time */
            readonly at: string;
            readonly read: boolean;
        };
        readonly SeasonOverview: {
            readonly tracks: readonly {
                readonly track: string;
                readonly quota: number;
                readonly draft: number;
                readonly submitted: number;
                readonly returned: number;
                readonly eligible: number;
                readonly ineligible: number;
                readonly withdrawn: number;
            }[];
            readonly days: readonly {
                readonly day: string;
                readonly n: number;
            }[];
            readonly regions: readonly {
                readonly region: string;
                readonly n: number;
            }[];
            readonly total: {
                readonly draft: number;
                readonly submitted: number;
                readonly returned: number;
                readonly eligible: number;
                readonly ineligible: number;
                readonly withdrawn: number;
            };
        };
        readonly PaperScan: {
            /** Format: uuid */
            readonly id: string;
            readonly name: string;
            readonly type: string;
            readonly size: number;
            readonly pages: number | null;
            /** @description of a file that holds several applications */
            readonly fromPage: number | null;
            readonly toPage: number | null;
            /** @enum {string} */
            readonly state: "reading" | "matched" | "unmatched" | "wrong" | "dismissed";
            readonly how: ("code" | "hand" | "unit") | null;
            /** @enum {string} */
            readonly source: "unit" | "officer";
            /** @description what its QR code says */
            readonly code: string | null;
            /** @description no-code, two-codes, unknown-number, unknown-print, other-application, damaged, locked, too-large */
            readonly fault: string | null;
            readonly applicationId: string | null;
            readonly number: string | null;
            readonly title: string | null;
            readonly unitName: string | null;
            /** @description a print of an earlier submission */
            readonly stale: boolean;
            readonly late: boolean;
            readonly by: string;
            /** Format: date-time */
            readonly at: string;
            readonly reason: string | null;
        };
        readonly Paper: {
            /** @enum {string} */
            readonly needs: "scan" | "paper" | "both" | "none";
            readonly due: string | null;
            readonly copies: number;
            readonly address: {
                readonly zh: string;
                readonly en: string;
            } | null;
            readonly addressee: {
                readonly zh: string;
                readonly en: string;
            } | null;
            readonly setBy: ("guide" | "association") | null;
            /** @description the beginning of the newest submission’s hash, as the cover shows it */
            readonly digest: string | null;
            readonly scanAt: string | null;
            readonly paperAt: string | null;
            readonly missing: boolean;
            readonly overdue: boolean;
            readonly late: boolean;
            /** @description only a print of an earlier submission is there */
            readonly stale: boolean;
            /** @description the newest first; refused ones, too */
            readonly scans: readonly components["schemas"]["PaperScan"][];
            readonly received: readonly {
                /** Format: uuid */
                readonly id: string;
                readonly submission: number;
                /** @description its code was read, not only the number typed */
                readonly byDigest: boolean;
                readonly stale: boolean;
                /** @description the day it lay there, where the mark followed later */
                readonly arrivedOn: string | null;
                readonly by: string;
                /** Format: date-time */
                readonly at: string;
            }[];
            readonly sent: readonly {
                readonly note: string;
                readonly by: string;
                /** Format: date-time */
                readonly at: string;
            }[];
            readonly mine: boolean;
        };
        readonly Unit: {
            /** Format: uuid */
            readonly id: string;
            readonly name: string;
            readonly kind: string;
            readonly creditCode: string | null;
            readonly host: {
                readonly name: string;
                readonly kind: string;
                readonly creditCode: string;
            } | null;
            readonly region: string;
            readonly address: string;
            readonly contact: {
                readonly name: string;
                readonly phone: string;
                readonly email: string;
            };
            readonly bank: {
                readonly bankName: string;
                readonly accountName: string;
                readonly accountMasked: string | null;
            } | null;
            /** @enum {string} */
            readonly status: "pending" | "verified" | "rejected";
            readonly statusReason: string | null;
            readonly countingUnit: string;
            readonly version: number;
            /** Format: date-time */
            readonly createdAt: string;
            readonly verifiedAt: string | null;
        };
        readonly Sanction: {
            /** Format: uuid */
            readonly id: string;
            /** @enum {string} */
            readonly kind: "false-material" | "unfinished-project" | "penalised-project" | "rectification-notice" | "other";
            readonly documentTitle: string;
            readonly documentNumber: string | null;
            readonly grounds: string;
            /** Format: date */
            readonly from: string;
            /** @description as stated; null: until it is lifted */
            readonly until: string | null;
            readonly callId: string | null;
            readonly track: string | null;
            /**
             * @description waiting for a second person; in force today; confirmed for later; ended or lifted; declined or withdrawn
             * @enum {string}
             */
            readonly state: "waiting" | "inForce" | "future" | "ended" | "refused";
            /** @description the last day on which it holds, lifted or not */
            readonly lastDay: string | null;
            readonly liftedAt: string | null;
            readonly liftReason: string | null;
            /** Format: uuid */
            readonly unitId: string;
            readonly unitName: string;
            readonly imported: boolean;
            readonly proposedBy: {
                /** Format: uuid */
                readonly id: string;
                readonly name: string;
            };
            /** Format: date-time */
            readonly proposedAt: string;
            readonly decision: ("confirmed" | "declined" | "withdrawn") | null;
            readonly decidedBy: string | null;
            readonly decidedAt: string | null;
            readonly decisionReason: string | null;
            /** @description the reader may confirm or decline it */
            readonly mayDecide: boolean;
            readonly mayWithdraw: boolean;
            /** @description it holds, nobody has proposed to lift it, and the reader may */
            readonly mayLift: boolean;
            /** @description the newest proposal to lift it */
            readonly lift: {
                /** Format: uuid */
                readonly id: string;
                readonly reason: string;
                readonly proposedBy: {
                    /** Format: uuid */
                    readonly id: string;
                    readonly name: string;
                };
                /** Format: date-time */
                readonly proposedAt: string;
                readonly decision: ("confirmed" | "declined" | "withdrawn") | null;
                readonly decidedBy: string | null;
                readonly decidedAt: string | null;
                readonly decisionReason: string | null;
                readonly mayDecide: boolean;
                readonly mayWithdraw: boolean;
            } | null;
        };
        readonly AssignmentBoard: {
            /** @description who may examine files of the call */
            readonly officers: readonly {
                /** Format: uuid */
                readonly id: string;
                readonly name: string;
                /** @description null: every track */
                readonly tracks: readonly string[] | null;
            }[];
            readonly progress: readonly {
                /** Format: uuid */
                readonly id: string;
                readonly name: string;
                readonly given: number;
                /** @description found eligible or ineligible */
                readonly done: number;
                /** @description to be examined, or with the unit for correction */
                readonly left: number;
                readonly overdue: number;
            }[];
            readonly tracks: readonly {
                readonly track: string;
                readonly open: number;
                readonly unassigned: number;
                readonly mayGive: boolean;
            }[];
            /** @description what the reader may give and is nobody’s */
            readonly regions: readonly {
                readonly region: string;
                readonly unassigned: number;
            }[];
            /** @description of the whole call as far as the reader sees it */
            readonly overdue: number;
        };
        readonly AssignmentProposal: {
            readonly officers: readonly {
                /** Format: uuid */
                readonly id: string;
                readonly name: string;
                readonly has: number;
                readonly gets: number;
                readonly byTrack: {
                    readonly [key: string]: number;
                };
            }[];
            readonly items: readonly {
                /** Format: uuid */
                readonly application: string;
                readonly number: string;
                readonly unit: string;
                /** Format: uuid */
                readonly officer: string;
                readonly from: null;
            }[];
            /** @description what stays nobody’s as each has the most already */
            readonly rest: number;
            /** @description none of them may examine it */
            readonly nobody: readonly {
                /** Format: uuid */
                readonly id: string;
                readonly number: string;
            }[];
        };
        readonly ScreeningRow: {
            /** Format: uuid */
            readonly id: string;
            readonly number: string;
            readonly callId: string;
            readonly track: string;
            readonly type: string | null;
            readonly title: string;
            /** @enum {string} */
            readonly state: "draft" | "submitted" | "returned" | "eligible" | "ineligible" | "withdrawn";
            /** Format: uuid */
            readonly unitId: string;
            readonly unitName: string;
            readonly version: number;
            readonly updatedAt: string;
            readonly submittedAt: string | null;
            readonly returnDue: string | null;
            readonly nestedIn: string | null;
            /** @description how the unit’s own approval of the form as it is now stands; in lists of one’s own */
            readonly approval?: ("asked" | "approved" | "sent-back") | null;
            readonly problems: number;
            readonly unitKind: string;
            readonly region: string;
            readonly machine: {
                readonly met: number;
                readonly notMet: number;
                readonly undecided: number;
            };
            readonly officer: {
                readonly met: number;
                readonly notMet: number;
                readonly open: number;
            };
            readonly submissions: number;
            /** @description until when it must be examined */
            readonly due: {
                readonly at: string;
                readonly overdue: boolean;
            } | null;
            readonly assigned: {
                /** Format: uuid */
                readonly id: string;
                readonly name: string;
            } | null;
            readonly similar: {
                readonly all: number;
                readonly open: number;
            };
            /** @description null: the call needs none */
            readonly paper: {
                readonly missing: boolean;
                readonly overdue: boolean;
                readonly stale: boolean;
                readonly late: boolean;
            } | null;
            readonly sanctions: {
                readonly inForce: number;
                /** @description confirmed or lifted after the submission */
                readonly since: number;
            };
            readonly lastOutcome: {
                /** @enum {string} */
                readonly outcome: "returned" | "eligible" | "ineligible" | "reopened";
                readonly at: string;
                readonly by: string | null;
            } | null;
        };
        readonly ScreeningDetail: {
            /** Format: uuid */
            readonly id: string;
            readonly number: string;
            readonly callId: string;
            readonly track: string;
            readonly type: string | null;
            readonly title: string;
            /** @enum {string} */
            readonly state: "draft" | "submitted" | "returned" | "eligible" | "ineligible" | "withdrawn";
            /** Format: uuid */
            readonly unitId: string;
            readonly unitName: string;
            readonly version: number;
            readonly updatedAt: string;
            readonly submittedAt: string | null;
            readonly returnDue: string | null;
            readonly nestedIn: string | null;
            /** @description how the unit’s own approval of the form as it is now stands; in lists of one’s own */
            readonly approval?: ("asked" | "approved" | "sent-back") | null;
            readonly problems: number;
            readonly callVersion: number;
            readonly content: {
                readonly [key: string]: unknown;
            };
            readonly createdAt: string;
            readonly createdBy: {
                readonly name: string;
            };
            readonly updatedBy: {
                readonly name: string;
            } | null;
            readonly unit: {
                /** Format: uuid */
                readonly id: string;
                readonly name: string;
                readonly kind: string;
                readonly host: {
                    readonly name: string;
                    readonly kind: string;
                    readonly creditCode: string;
                } | null;
                readonly region: string;
                readonly creditCode: string | null;
                readonly contact: {
                    readonly name: string;
                    readonly phone: string;
                    readonly email: string;
                };
            };
            /** @description Facts without the content, as packages/call has them */
            readonly facts: unknown;
            readonly siblings: readonly {
                /** Format: uuid */
                readonly id: string;
                readonly number: string;
                readonly track: string;
                readonly title: string;
                /** @enum {string} */
                readonly state: "draft" | "submitted" | "returned" | "eligible" | "ineligible" | "withdrawn";
                readonly version: number;
                readonly problems: number;
            }[];
            readonly nestedInNumber: string | null;
            readonly outcomes: readonly {
                /** @enum {string} */
                readonly outcome: "returned" | "eligible" | "ineligible" | "reopened";
                readonly reasons: readonly {
                    readonly code: string;
                    readonly rule?: string;
                    readonly clause?: string;
                    readonly ruling?: string;
                    readonly text?: {
                        readonly zh: string;
                        readonly en: string;
                    };
                }[];
                readonly comments: readonly {
                    readonly path: string;
                    readonly comment: string;
                    readonly field?: {
                        readonly zh: string;
                        readonly en: string;
                    };
                }[];
                readonly note: string;
                readonly due: string | null;
                readonly at: string;
                readonly by: string | null;
                readonly submission: number;
            }[];
            readonly submissions: readonly {
                readonly n: number;
                readonly submittedAt: string;
                readonly contentHash: string;
            }[];
            readonly bundle: {
                readonly companions: readonly {
                    readonly track: string;
                    /** @enum {string} */
                    readonly state: "designated" | "missing" | "undesignated" | "dangling";
                    readonly application: {
                        /** Format: uuid */
                        readonly id: string;
                        readonly number: string;
                        readonly track: string;
                        readonly title: string;
                        /** @enum {string} */
                        readonly state: "draft" | "submitted" | "returned" | "eligible" | "ineligible" | "withdrawn";
                        readonly version: number;
                        readonly problems: number;
                    } | null;
                    readonly candidates: readonly string[];
                }[];
            } | null;
            readonly actions: readonly ("edit" | "submit" | "withdraw" | "decide" | "return" | "conclude" | "reopen")[];
            readonly submitBlock: {
                readonly code: string;
                readonly message: {
                    readonly zh: string;
                    readonly en: string;
                };
            } | null;
            readonly now: string;
            readonly opens: string | null;
            readonly deadline: string | null;
            /** @description a confirmed exception: this one may be submitted until then */
            readonly lateUntil: string | null;
            readonly verdict: components["schemas"]["Verdict"];
            readonly texts: {
                readonly [key: string]: {
                    readonly sentence: {
                        readonly zh: string;
                        readonly en: string;
                    };
                    readonly explain: {
                        readonly zh: string;
                        readonly en: string;
                    };
                };
            };
            readonly decisions: readonly {
                readonly rule: string;
                /** @enum {string} */
                readonly truth: "met" | "notMet";
                readonly note: string;
                readonly by: string;
                readonly at: string;
            }[];
            readonly sanctions: readonly {
                /** Format: uuid */
                readonly id: string;
                readonly kind: string;
                readonly document: string;
                readonly from: string;
                readonly lastDay: string | null;
                readonly decidedAt: string;
                readonly liftedAt: string | null;
                /** @description confirmed or lifted after the submission */
                readonly since: boolean;
            }[];
            readonly previous: {
                readonly [key: string]: unknown;
            } | null;
            readonly correctionDays: number;
            /** @description until when it must be examined */
            readonly due: {
                readonly at: string;
                readonly overdue: boolean;
            } | null;
            readonly assigned: {
                /** Format: uuid */
                readonly id: string;
                readonly name: string;
                readonly by: string;
                readonly at: string;
                readonly mine: boolean;
            } | null;
            /** @description the reader is to look at it again, and has yet to say what they find: nothing of the first finding is here */
            readonly secondLook: string | null;
            readonly next: string | null;
            readonly prev: string | null;
        };
        readonly SavedFilters: {
            readonly items: readonly {
                readonly name: string;
                readonly filter: {
                    readonly call?: string;
                    readonly track?: string;
                    /** @enum {string} */
                    readonly state?: "draft" | "submitted" | "returned" | "eligible" | "ineligible" | "withdrawn";
                    readonly region?: string;
                    readonly kind?: string;
                    readonly q?: string;
                    /** @enum {string} */
                    readonly ready?: "1";
                    /** @constant */
                    readonly similar?: "1";
                    /** @description whose to examine */
                    readonly officer?: ("mine" | "none") | string;
                    /** @constant */
                    readonly overdue?: "1";
                    /** @constant */
                    readonly sanctioned?: "1";
                    /** @enum {string} */
                    readonly paper?: "missing" | "overdue" | "stale";
                    /** @enum {string} */
                    readonly sort?: "submittedAt" | "-submittedAt" | "number" | "-number" | "unit" | "-unit";
                };
            }[];
        };
        readonly SecondLookSample: {
            /** Format: uuid */
            readonly id: string;
            readonly tracks: readonly string[];
            readonly outcomes: readonly ("eligible" | "ineligible")[];
            readonly candidates: number;
            readonly size: number;
            /** Format: date-time */
            readonly due: string;
            readonly drawnBy: string;
            /** Format: date-time */
            readonly drawnAt: string;
            readonly drawn: number;
            /** @description not looked at yet */
            readonly open: number;
            readonly overdue: number;
            readonly looked: number;
            readonly equal: number;
            readonly different: number;
            readonly unsettled: number;
            /** @description the application changed before it was looked at or settled */
            readonly lapsed: number;
        };
        readonly SecondLookBoard: {
            /** @description the tracks out of which the reader may draw */
            readonly mayDraw: readonly string[];
            /** @description by track, how many are found eligible or ineligible */
            readonly concluded: {
                readonly [key: string]: number;
            };
            readonly total: {
                readonly drawn: number;
                /** @description not looked at yet */
                readonly open: number;
                readonly overdue: number;
                readonly looked: number;
                readonly equal: number;
                readonly different: number;
                readonly unsettled: number;
                /** @description the application changed before it was looked at or settled */
                readonly lapsed: number;
                /** @description open, and nobody’s */
                readonly nobody: number;
                /** @description open, and the reader’s */
                readonly mine: number;
            };
            readonly byTrack: readonly {
                readonly track: string;
                readonly drawn: number;
                /** @description not looked at yet */
                readonly open: number;
                readonly overdue: number;
                readonly looked: number;
                readonly equal: number;
                readonly different: number;
                readonly unsettled: number;
                /** @description the application changed before it was looked at or settled */
                readonly lapsed: number;
            }[];
            /** @description by whose look it is */
            readonly byOfficer: readonly {
                /** Format: uuid */
                readonly id: string;
                readonly name: string;
                readonly drawn: number;
                /** @description not looked at yet */
                readonly open: number;
                readonly overdue: number;
                readonly looked: number;
                readonly equal: number;
                readonly different: number;
                readonly unsettled: number;
                /** @description the application changed before it was looked at or settled */
                readonly lapsed: number;
            }[];
            /** @description newest first */
            readonly samples: readonly components["schemas"]["SecondLookSample"][];
        };
        readonly SecondLookDraw: {
            /** Format: uuid */
            readonly id: string;
            /** @description in ascending order */
            readonly candidates: readonly string[];
            /** @description SHA-256 of the candidates, each on a line that ends */
            readonly candidatesHash: string;
            readonly seed: string;
            readonly size: number;
            readonly drawn: readonly {
                readonly place: number;
                /** Format: uuid */
                readonly id: string;
                readonly number: string;
                readonly officer: string | null;
            }[];
            /** @description the hash is the candidates’, and drawing again gives the same */
            readonly holds: boolean;
        };
        readonly SecondLook: {
            /** Format: uuid */
            readonly id: string;
            /** Format: uuid */
            readonly applicationId: string;
            readonly callId: string;
            readonly number: string;
            readonly track: string;
            readonly title: string;
            readonly unitName: string;
            /** Format: date-time */
            readonly due: string;
            readonly overdue: boolean;
            /** @description whose it is; null: nobody may */
            readonly officer: {
                /** Format: uuid */
                readonly id: string;
                readonly name: string;
            } | null;
            /** @enum {string} */
            readonly state: "open" | "equal" | "different" | "maintained" | "reopened" | "lapsed";
            readonly opinion: {
                /** @enum {string} */
                readonly outcome: "eligible" | "ineligible";
                readonly clauses: readonly string[];
                readonly note: string;
                /** Format: date-time */
                readonly at: string;
            } | null;
            /** @description null: the reader has yet to say what they find themselves */
            readonly first: {
                /** @enum {string} */
                readonly outcome: "eligible" | "ineligible";
                readonly by: string;
                /** Format: date-time */
                readonly at: string;
                readonly note: string;
                readonly reasons: readonly {
                    readonly code: string;
                    readonly clause?: string;
                    readonly text?: {
                        readonly zh: string;
                        readonly en: string;
                    };
                }[];
            } | null;
            readonly settledBy: string | null;
            readonly settledAt: string | null;
            readonly reason: string | null;
            readonly mine: boolean;
            readonly maySettle: readonly ("maintained" | "reopened")[];
            readonly mayGive: boolean;
        };
        readonly Team: {
            /** @description the reader manages the unit: needs nobody’s approval */
            readonly manages: boolean;
            /** @description the reader may submit the form as it is now */
            readonly maySend: boolean;
            /** @description how many belong to the unit */
            readonly people: number;
            /** @description newest first */
            readonly approvals: readonly {
                /** @enum {string} */
                readonly step: "asked" | "approved" | "sent-back" | "taken-back";
                /** @description of the form that it was about */
                readonly version: number;
                /** @description about the form as it is now; false: it has changed since */
                readonly current: boolean;
                readonly by: string;
                readonly onBehalfOf: string | null;
                readonly note: string | null;
                /** Format: date-time */
                readonly at: string;
            }[];
            /** @description oldest first */
            readonly notes: readonly {
                /** Format: uuid */
                readonly id: string;
                /** @description a place of the form; null: the whole application */
                readonly path: string | null;
                readonly text: string;
                readonly by: string;
                /** Format: date-time */
                readonly at: string;
                readonly settled: {
                    readonly by: string;
                    /** Format: date-time */
                    readonly at: string;
                } | null;
            }[];
        };
        readonly ThreadMessage: {
            /** Format: uuid */
            readonly id: string;
            /** @description 1, 2, 3 … within its question, without gaps */
            readonly n: number;
            /** @enum {string} */
            readonly side: "unit" | "office";
            /** @enum {string} */
            readonly kind: "text" | "closed" | "reopened";
            readonly text: string;
            readonly quote: {
                /** @enum {string} */
                readonly kind: "field" | "rule";
                readonly ref: string;
                /** @description what the place was called when it was quoted */
                readonly title: {
                    readonly zh: string;
                    readonly en: string;
                };
                readonly clause: string | null;
            } | null;
            /** @description the writer waits for an answer */
            readonly asks: boolean;
            readonly author: string;
            readonly mine: boolean;
            /** Format: date-time */
            readonly at: string;
        };
        readonly ThreadCard: {
            /** Format: uuid */
            readonly id: string;
            /** Format: uuid */
            readonly applicationId: string;
            readonly number: string;
            readonly callId: string;
            readonly track: string;
            /** Format: uuid */
            readonly unitId: string;
            readonly unitName: string;
            /** @description the application’s; null while the reader may not see the draft */
            readonly title: string | null;
            /** @description the same */
            readonly state: ("draft" | "submitted" | "returned" | "eligible" | "ineligible" | "withdrawn") | null;
            readonly subject: string;
            /** @description on which side the reader stands; null: reads only */
            readonly side: ("unit" | "office") | null;
            /** @description null: answered, or closed */
            readonly waitsFor: ("unit" | "office") | null;
            readonly closed: boolean;
            /** Format: date-time */
            readonly openedAt: string;
            /** Format: date-time */
            readonly lastAt: string;
            readonly lastN: number;
            readonly lastText: string;
            readonly lastAuthor: string;
            /** @description messages of others that the reader has not read */
            readonly unread: number;
        };
        readonly Thread: {
            /** Format: uuid */
            readonly id: string;
            /** Format: uuid */
            readonly applicationId: string;
            readonly number: string;
            readonly callId: string;
            readonly track: string;
            /** Format: uuid */
            readonly unitId: string;
            readonly unitName: string;
            /** @description the application’s; null while the reader may not see the draft */
            readonly title: string | null;
            /** @description the same */
            readonly state: ("draft" | "submitted" | "returned" | "eligible" | "ineligible" | "withdrawn") | null;
            readonly subject: string;
            /** @description on which side the reader stands; null: reads only */
            readonly side: ("unit" | "office") | null;
            /** @description null: answered, or closed */
            readonly waitsFor: ("unit" | "office") | null;
            readonly closed: boolean;
            /** Format: date-time */
            readonly openedAt: string;
            /** Format: date-time */
            readonly lastAt: string;
            readonly lastN: number;
            readonly lastText: string;
            readonly lastAuthor: string;
            /** @description messages of others that the reader has not read */
            readonly unread: number;
            readonly messages: readonly components["schemas"]["ThreadMessage"][];
            /** @description there are earlier ones */
            readonly earlier: boolean;
        };
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export type operations = Record<string, never>;
