using System;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;

#nullable disable

namespace Fairground.Web.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class Initial : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.EnsureSchema(
                name: "platform");

            migrationBuilder.EnsureSchema(
                name: "marketplace");

            migrationBuilder.EnsureSchema(
                name: "integrity");

            migrationBuilder.CreateTable(
                name: "accounts",
                schema: "platform",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    display_name = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: false),
                    language = table.Column<string>(type: "character varying(2)", maxLength: 2, nullable: false),
                    mails_daily = table.Column<bool>(type: "boolean", nullable: false),
                    created_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    deleted_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    user_name = table.Column<string>(type: "character varying(256)", maxLength: 256, nullable: true),
                    normalized_user_name = table.Column<string>(type: "character varying(256)", maxLength: 256, nullable: true),
                    email = table.Column<string>(type: "character varying(256)", maxLength: 256, nullable: true),
                    normalized_email = table.Column<string>(type: "character varying(256)", maxLength: 256, nullable: true),
                    email_confirmed = table.Column<bool>(type: "boolean", nullable: false),
                    password_hash = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    security_stamp = table.Column<string>(type: "text", nullable: true),
                    concurrency_stamp = table.Column<string>(type: "text", nullable: true),
                    phone_number = table.Column<string>(type: "character varying(256)", maxLength: 256, nullable: true),
                    phone_number_confirmed = table.Column<bool>(type: "boolean", nullable: false),
                    two_factor_enabled = table.Column<bool>(type: "boolean", nullable: false),
                    lockout_end = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    lockout_enabled = table.Column<bool>(type: "boolean", nullable: false),
                    access_failed_count = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_accounts", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "attributes",
                schema: "marketplace",
                columns: table => new
                {
                    code = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    position = table.Column<int>(type: "integer", nullable: false),
                    is_facet = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_attributes", x => x.code);
                });

            migrationBuilder.CreateTable(
                name: "audit_entries",
                schema: "platform",
                columns: table => new
                {
                    sequence = table.Column<long>(type: "bigint", nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    actor = table.Column<Guid>(type: "uuid", nullable: true),
                    action = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    subject = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: false),
                    reason = table.Column<Guid>(type: "uuid", nullable: true),
                    detail = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: false),
                    hash = table.Column<byte[]>(type: "bytea", maxLength: 32, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_audit_entries", x => x.sequence);
                });

            migrationBuilder.CreateTable(
                name: "audit_head",
                schema: "platform",
                columns: table => new
                {
                    id = table.Column<int>(type: "integer", nullable: false),
                    sequence = table.Column<long>(type: "bigint", nullable: false),
                    hash = table.Column<byte[]>(type: "bytea", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_audit_head", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "card_sweeps",
                schema: "marketplace",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    asked_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    at = table.Column<Guid>(type: "uuid", nullable: false),
                    ended_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_card_sweeps", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "categories",
                schema: "marketplace",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    parent = table.Column<Guid>(type: "uuid", nullable: true),
                    slug = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: false),
                    position = table.Column<int>(type: "integer", nullable: false),
                    picture_key = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: true),
                    picture_is_drawing = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_categories", x => x.id);
                    table.ForeignKey(
                        name: "fk_categories_categories_parent",
                        column: x => x.parent,
                        principalSchema: "marketplace",
                        principalTable: "categories",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "leases",
                schema: "platform",
                columns: table => new
                {
                    name = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: false),
                    holder = table.Column<Guid>(type: "uuid", nullable: false),
                    holder_name = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: false),
                    until = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    wanted_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_leases", x => x.name);
                });

            migrationBuilder.CreateTable(
                name: "ledger_accounts",
                schema: "marketplace",
                columns: table => new
                {
                    id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    owner = table.Column<Guid>(type: "uuid", nullable: false),
                    kind = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    currency = table.Column<string>(type: "character(3)", unicode: false, fixedLength: true, maxLength: 3, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_ledger_accounts", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "media_files",
                schema: "platform",
                columns: table => new
                {
                    key = table.Column<string>(type: "character varying(32)", unicode: false, maxLength: 32, nullable: false),
                    is_drawing = table.Column<bool>(type: "boolean", nullable: false),
                    width = table.Column<int>(type: "integer", nullable: false),
                    height = table.Column<int>(type: "integer", nullable: false),
                    added_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_media_files", x => x.key);
                });

            migrationBuilder.CreateTable(
                name: "outbox_messages",
                schema: "platform",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    @event = table.Column<string>(name: "event", type: "character varying(120)", maxLength: 120, nullable: false),
                    subscriber = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false),
                    body = table.Column<string>(type: "text", nullable: false),
                    created_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    due_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    attempts = table.Column<int>(type: "integer", nullable: false),
                    delivered_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    parked_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    failure = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_outbox_messages", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "outgoing_mails",
                schema: "platform",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    @sealed = table.Column<byte[]>(name: "sealed", type: "bytea", nullable: true),
                    created_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    due_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    attempts = table.Column<int>(type: "integer", nullable: false),
                    sent_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    parked_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    failure = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_outgoing_mails", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "ranking_decisions",
                schema: "marketplace",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    variant = table.Column<Guid>(type: "uuid", nullable: false),
                    destination = table.Column<string>(type: "character varying(2)", maxLength: 2, nullable: false),
                    weights_version = table.Column<int>(type: "integer", nullable: false),
                    inputs = table.Column<string>(type: "character varying(8000)", maxLength: 8000, nullable: false),
                    inputs_hash = table.Column<byte[]>(type: "bytea", maxLength: 32, nullable: false),
                    featured = table.Column<Guid>(type: "uuid", nullable: false),
                    second = table.Column<Guid>(type: "uuid", nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_ranking_decisions", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "received_webhooks",
                schema: "marketplace",
                columns: table => new
                {
                    provider = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    event_id = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: false),
                    received_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_received_webhooks", x => new { x.provider, x.event_id });
                });

            migrationBuilder.CreateTable(
                name: "search_terms",
                schema: "marketplace",
                columns: table => new
                {
                    term = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    display = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: false),
                    entries = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_search_terms", x => x.term);
                });

            migrationBuilder.CreateTable(
                name: "stored_answers",
                schema: "platform",
                columns: table => new
                {
                    id = table.Column<byte[]>(type: "bytea", maxLength: 32, nullable: false),
                    body_hash = table.Column<byte[]>(type: "bytea", maxLength: 32, nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    @sealed = table.Column<byte[]>(name: "sealed", type: "bytea", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_stored_answers", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "stored_keys",
                schema: "platform",
                columns: table => new
                {
                    name = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false),
                    xml = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_stored_keys", x => x.name);
                });

            migrationBuilder.CreateTable(
                name: "test_charges",
                schema: "marketplace",
                columns: table => new
                {
                    key = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    currency = table.Column<string>(type: "character(3)", unicode: false, fixedLength: true, maxLength: 3, nullable: false),
                    amount_minor = table.Column<long>(type: "bigint", nullable: false),
                    card = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    state = table.Column<string>(type: "character varying(12)", maxLength: 12, nullable: false),
                    refunded_minor = table.Column<long>(type: "bigint", nullable: false),
                    calls = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_test_charges", x => x.key);
                });

            migrationBuilder.CreateTable(
                name: "test_refunds",
                schema: "marketplace",
                columns: table => new
                {
                    key = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    charge = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    amount_minor = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_test_refunds", x => x.key);
                });

            migrationBuilder.CreateTable(
                name: "test_transfer_webhooks",
                schema: "marketplace",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    event_id = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: false),
                    key = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    state = table.Column<string>(type: "character varying(12)", maxLength: 12, nullable: false),
                    trouble = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: true),
                    due_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    delivered_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_test_transfer_webhooks", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "test_transfers",
                schema: "marketplace",
                columns: table => new
                {
                    key = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    currency = table.Column<string>(type: "character(3)", unicode: false, fixedLength: true, maxLength: 3, nullable: false),
                    amount_minor = table.Column<long>(type: "bigint", nullable: false),
                    fate = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    taken_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    calls = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_test_transfers", x => x.key);
                });

            migrationBuilder.CreateTable(
                name: "test_webhooks",
                schema: "marketplace",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    event_id = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: false),
                    key = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    state = table.Column<string>(type: "character varying(12)", maxLength: 12, nullable: false),
                    due_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    delivered_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_test_webhooks", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "work_runs",
                schema: "platform",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    work = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: false),
                    node = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: false),
                    started_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    last_started_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    last_ended_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    runs = table.Column<long>(type: "bigint", nullable: false),
                    failure = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_work_runs", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "account_claims",
                schema: "platform",
                columns: table => new
                {
                    id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    user_id = table.Column<Guid>(type: "uuid", nullable: false),
                    claim_type = table.Column<string>(type: "text", nullable: true),
                    claim_value = table.Column<string>(type: "text", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_account_claims", x => x.id);
                    table.ForeignKey(
                        name: "fk_account_claims_accounts_user_id",
                        column: x => x.user_id,
                        principalSchema: "platform",
                        principalTable: "accounts",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "account_logins",
                schema: "platform",
                columns: table => new
                {
                    login_provider = table.Column<string>(type: "character varying(128)", maxLength: 128, nullable: false),
                    provider_key = table.Column<string>(type: "character varying(128)", maxLength: 128, nullable: false),
                    provider_display_name = table.Column<string>(type: "text", nullable: true),
                    user_id = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_account_logins", x => new { x.login_provider, x.provider_key });
                    table.ForeignKey(
                        name: "fk_account_logins_accounts_user_id",
                        column: x => x.user_id,
                        principalSchema: "platform",
                        principalTable: "accounts",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "account_passkeys",
                schema: "platform",
                columns: table => new
                {
                    credential_id = table.Column<byte[]>(type: "bytea", maxLength: 1024, nullable: false),
                    user_id = table.Column<Guid>(type: "uuid", nullable: false),
                    Data = table.Column<string>(type: "jsonb", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_account_passkeys", x => x.credential_id);
                    table.ForeignKey(
                        name: "fk_account_passkeys_accounts_user_id",
                        column: x => x.user_id,
                        principalSchema: "platform",
                        principalTable: "accounts",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "account_tokens",
                schema: "platform",
                columns: table => new
                {
                    user_id = table.Column<Guid>(type: "uuid", nullable: false),
                    login_provider = table.Column<string>(type: "character varying(128)", maxLength: 128, nullable: false),
                    name = table.Column<string>(type: "character varying(128)", maxLength: 128, nullable: false),
                    value = table.Column<string>(type: "text", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_account_tokens", x => new { x.user_id, x.login_provider, x.name });
                    table.ForeignKey(
                        name: "fk_account_tokens_accounts_user_id",
                        column: x => x.user_id,
                        principalSchema: "platform",
                        principalTable: "accounts",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "api_tokens",
                schema: "platform",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    account = table.Column<Guid>(type: "uuid", nullable: false),
                    name = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    key_hash = table.Column<byte[]>(type: "bytea", maxLength: 32, nullable: false),
                    scopes = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    created_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    expires_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    used_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    ended_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_api_tokens", x => x.id);
                    table.ForeignKey(
                        name: "fk_api_tokens_accounts_account",
                        column: x => x.account,
                        principalSchema: "platform",
                        principalTable: "accounts",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "carts",
                schema: "marketplace",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    account = table.Column<Guid>(type: "uuid", nullable: true),
                    key_hash = table.Column<byte[]>(type: "bytea", maxLength: 32, nullable: true),
                    checkout_key = table.Column<Guid>(type: "uuid", nullable: false),
                    used_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    coupon_codes = table.Column<string>(type: "character varying(165)", maxLength: 165, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_carts", x => x.id);
                    table.ForeignKey(
                        name: "fk_carts_accounts_account",
                        column: x => x.account,
                        principalSchema: "platform",
                        principalTable: "accounts",
                        principalColumn: "id");
                });

            migrationBuilder.CreateTable(
                name: "consent_records",
                schema: "platform",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    principal = table.Column<Guid>(type: "uuid", nullable: false),
                    sequence = table.Column<int>(type: "integer", nullable: false),
                    purpose = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    recipient = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false),
                    subject = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false),
                    notice_version = table.Column<int>(type: "integer", nullable: false),
                    notice_hash = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    language = table.Column<string>(type: "character varying(2)", maxLength: 2, nullable: false),
                    collection_method = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: false),
                    state = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    valid_until = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    supersedes = table.Column<Guid>(type: "uuid", nullable: true),
                    hash = table.Column<byte[]>(type: "bytea", maxLength: 32, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_consent_records", x => x.id);
                    table.ForeignKey(
                        name: "fk_consent_records_accounts_principal",
                        column: x => x.principal,
                        principalSchema: "platform",
                        principalTable: "accounts",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "inspections",
                schema: "platform",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    asked_by = table.Column<Guid>(type: "uuid", nullable: true),
                    started_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    ended_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    total = table.Column<long>(type: "bigint", nullable: false),
                    done = table.Column<long>(type: "bigint", nullable: false),
                    mark = table.Column<byte[]>(type: "bytea", maxLength: 32, nullable: false),
                    faults = table.Column<string>(type: "character varying(40000)", maxLength: 40000, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_inspections", x => x.id);
                    table.ForeignKey(
                        name: "fk_inspections_accounts_asked_by",
                        column: x => x.asked_by,
                        principalSchema: "platform",
                        principalTable: "accounts",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "notice_preferences",
                schema: "platform",
                columns: table => new
                {
                    account = table.Column<Guid>(type: "uuid", nullable: false),
                    kind = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    in_product = table.Column<bool>(type: "boolean", nullable: false),
                    by_mail = table.Column<bool>(type: "boolean", nullable: false),
                    changed_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_notice_preferences", x => new { x.account, x.kind });
                    table.ForeignKey(
                        name: "fk_notice_preferences_accounts_account",
                        column: x => x.account,
                        principalSchema: "platform",
                        principalTable: "accounts",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "notices",
                schema: "platform",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    account = table.Column<Guid>(type: "uuid", nullable: false),
                    module = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    kind = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    arguments = table.Column<string>(type: "character varying(30000)", maxLength: 30000, nullable: false),
                    path = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    read_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    is_shown = table.Column<bool>(type: "boolean", nullable: false),
                    waits = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_notices", x => x.id);
                    table.ForeignKey(
                        name: "fk_notices_accounts_account",
                        column: x => x.account,
                        principalSchema: "platform",
                        principalTable: "accounts",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "orders",
                schema: "marketplace",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    account = table.Column<Guid>(type: "uuid", nullable: true),
                    cart = table.Column<Guid>(type: "uuid", nullable: true),
                    checkout_key = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: false),
                    checkout_hash = table.Column<byte[]>(type: "bytea", maxLength: 32, nullable: false),
                    email = table.Column<string>(type: "character varying(254)", maxLength: 254, nullable: false),
                    name = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false),
                    language = table.Column<string>(type: "character varying(2)", maxLength: 2, nullable: false),
                    currency = table.Column<string>(type: "character(3)", unicode: false, fixedLength: true, maxLength: 3, nullable: false),
                    total_minor = table.Column<long>(type: "bigint", nullable: false),
                    coupon_codes = table.Column<string>(type: "character varying(165)", maxLength: 165, nullable: false),
                    credit_minor = table.Column<long>(type: "bigint", nullable: false),
                    placed_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    status = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    paid_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    address_city = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: false),
                    address_country = table.Column<string>(type: "character varying(2)", maxLength: 2, nullable: false),
                    address_line = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false),
                    address_postcode = table.Column<string>(type: "character varying(16)", maxLength: 16, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_orders", x => x.id);
                    table.ForeignKey(
                        name: "fk_orders_accounts_account",
                        column: x => x.account,
                        principalSchema: "platform",
                        principalTable: "accounts",
                        principalColumn: "id");
                });

            migrationBuilder.CreateTable(
                name: "reasons",
                schema: "platform",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    kind = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    statement = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: false),
                    rule = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: true),
                    decided_by = table.Column<Guid>(type: "uuid", nullable: true),
                    decided_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_reasons", x => x.id);
                    table.ForeignKey(
                        name: "fk_reasons_accounts_decided_by",
                        column: x => x.decided_by,
                        principalSchema: "platform",
                        principalTable: "accounts",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "screenings",
                schema: "integrity",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    asked_by = table.Column<Guid>(type: "uuid", nullable: true),
                    started_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    ended_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    step = table.Column<int>(type: "integer", nullable: false),
                    done = table.Column<int>(type: "integer", nullable: false),
                    of = table.Column<int>(type: "integer", nullable: false),
                    reviews = table.Column<int>(type: "integer", nullable: false),
                    rings = table.Column<int>(type: "integer", nullable: false),
                    moved = table.Column<int>(type: "integer", nullable: false),
                    usual = table.Column<double>(type: "double precision", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_screenings", x => x.id);
                    table.ForeignKey(
                        name: "fk_screenings_accounts_asked_by",
                        column: x => x.asked_by,
                        principalSchema: "platform",
                        principalTable: "accounts",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "sessions",
                schema: "platform",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    account = table.Column<Guid>(type: "uuid", nullable: false),
                    device = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    started_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    used_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    ended_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_sessions", x => x.id);
                    table.ForeignKey(
                        name: "fk_sessions_accounts_account",
                        column: x => x.account,
                        principalSchema: "platform",
                        principalTable: "accounts",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "attribute_texts",
                schema: "marketplace",
                columns: table => new
                {
                    value = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    language = table.Column<string>(type: "character varying(2)", maxLength: 2, nullable: false),
                    attribute_code = table.Column<string>(type: "character varying(40)", nullable: false),
                    text = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_attribute_texts", x => new { x.attribute_code, x.value, x.language });
                    table.ForeignKey(
                        name: "fk_attribute_texts_attributes_attribute_code",
                        column: x => x.attribute_code,
                        principalSchema: "marketplace",
                        principalTable: "attributes",
                        principalColumn: "code",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "category_names",
                schema: "marketplace",
                columns: table => new
                {
                    language = table.Column<string>(type: "character varying(2)", maxLength: 2, nullable: false),
                    category_id = table.Column<Guid>(type: "uuid", nullable: false),
                    name = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_category_names", x => new { x.category_id, x.language });
                    table.ForeignKey(
                        name: "fk_category_names_categories_category_id",
                        column: x => x.category_id,
                        principalSchema: "marketplace",
                        principalTable: "categories",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "consent_receipts",
                schema: "platform",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    record = table.Column<Guid>(type: "uuid", nullable: false),
                    body = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_consent_receipts", x => x.id);
                    table.ForeignKey(
                        name: "fk_consent_receipts_consent_records_record",
                        column: x => x.record,
                        principalSchema: "platform",
                        principalTable: "consent_records",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "order_marks",
                schema: "marketplace",
                columns: table => new
                {
                    order = table.Column<Guid>(type: "uuid", nullable: false),
                    kind = table.Column<string>(type: "character varying(12)", maxLength: 12, nullable: false),
                    hash = table.Column<Guid>(type: "uuid", nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_order_marks", x => new { x.order, x.kind });
                    table.ForeignKey(
                        name: "fk_order_marks_orders_order",
                        column: x => x.order,
                        principalSchema: "marketplace",
                        principalTable: "orders",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "payments",
                schema: "marketplace",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    order = table.Column<Guid>(type: "uuid", nullable: false),
                    provider = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    currency = table.Column<string>(type: "character(3)", unicode: false, fixedLength: true, maxLength: 3, nullable: false),
                    amount_minor = table.Column<long>(type: "bigint", nullable: false),
                    sealed_method = table.Column<byte[]>(type: "bytea", maxLength: 2000, nullable: true),
                    created_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    due_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    attempts = table.Column<int>(type: "integer", nullable: false),
                    status = table.Column<string>(type: "character varying(12)", maxLength: 12, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_payments", x => x.id);
                    table.ForeignKey(
                        name: "fk_payments_orders_order",
                        column: x => x.order,
                        principalSchema: "marketplace",
                        principalTable: "orders",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "broker_posts",
                schema: "integrity",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    hash = table.Column<byte[]>(type: "bytea", maxLength: 32, nullable: false),
                    source = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    address = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true),
                    group_name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    members = table.Column<long>(type: "bigint", nullable: true),
                    posted_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    imported_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    text = table.Column<string>(type: "character varying(40000)", maxLength: 40000, nullable: false),
                    language = table.Column<string>(type: "character varying(3)", maxLength: 3, nullable: false),
                    @class = table.Column<string>(name: "class", type: "character varying(20)", maxLength: 20, nullable: false),
                    score = table.Column<double>(type: "double precision", nullable: false),
                    findings = table.Column<string>(type: "text", nullable: false),
                    outcome = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: true),
                    decided_for = table.Column<Guid>(type: "uuid", nullable: true),
                    decided_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_broker_posts", x => x.id);
                    table.ForeignKey(
                        name: "fk_broker_posts_reasons_decided_for",
                        column: x => x.decided_for,
                        principalSchema: "platform",
                        principalTable: "reasons",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "customs_tables",
                schema: "marketplace",
                columns: table => new
                {
                    version = table.Column<int>(type: "integer", nullable: false),
                    csv = table.Column<string>(type: "character varying(1000000)", maxLength: 1000000, nullable: false),
                    published_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    published_for = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_customs_tables", x => x.version);
                    table.ForeignKey(
                        name: "fk_customs_tables_reasons_published_for",
                        column: x => x.published_for,
                        principalSchema: "platform",
                        principalTable: "reasons",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "exchange_rates",
                schema: "platform",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    currency = table.Column<string>(type: "character(3)", unicode: false, fixedLength: true, maxLength: 3, nullable: false),
                    micros_per_base = table.Column<long>(type: "bigint", nullable: false),
                    published_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    published_for = table.Column<Guid>(type: "uuid", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_exchange_rates", x => x.id);
                    table.ForeignKey(
                        name: "fk_exchange_rates_reasons_published_for",
                        column: x => x.published_for,
                        principalSchema: "platform",
                        principalTable: "reasons",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "ledger_journals",
                schema: "marketplace",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    key = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: false),
                    kind = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    cause = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    reason = table.Column<Guid>(type: "uuid", nullable: true),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_ledger_journals", x => x.id);
                    table.ForeignKey(
                        name: "fk_ledger_journals_reasons_reason",
                        column: x => x.reason,
                        principalSchema: "platform",
                        principalTable: "reasons",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "model_versions",
                schema: "integrity",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    number = table.Column<int>(type: "integer", nullable: false),
                    state = table.Column<int>(type: "integer", nullable: false),
                    trained_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    labels_from = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    labels_to = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    labels = table.Column<int>(type: "integer", nullable: false),
                    seed = table.Column<int>(type: "integer", nullable: false),
                    features = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: false),
                    metrics = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: false),
                    live_metrics = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: true),
                    live_then = table.Column<Guid>(type: "uuid", nullable: true),
                    bytes = table.Column<byte[]>(type: "bytea", nullable: false),
                    live_from = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    live_for = table.Column<Guid>(type: "uuid", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_model_versions", x => x.id);
                    table.CheckConstraint("ck_model_versions_live", "state = 0 or live_for is not null");
                    table.ForeignKey(
                        name: "fk_model_versions_reasons_live_for",
                        column: x => x.live_for,
                        principalSchema: "platform",
                        principalTable: "reasons",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "programmes",
                schema: "platform",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    slug = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    kind = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    subjects = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    created_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    newest = table.Column<int>(type: "integer", nullable: false),
                    draft = table.Column<string>(type: "character varying(200000)", maxLength: 200000, nullable: false),
                    draft_number = table.Column<int>(type: "integer", nullable: false),
                    withdrawn_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    withdrawn_for = table.Column<Guid>(type: "uuid", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_programmes", x => x.id);
                    table.ForeignKey(
                        name: "fk_programmes_reasons_withdrawn_for",
                        column: x => x.withdrawn_for,
                        principalSchema: "platform",
                        principalTable: "reasons",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "ranking_weights",
                schema: "marketplace",
                columns: table => new
                {
                    version = table.Column<int>(type: "integer", nullable: false),
                    price = table.Column<int>(type: "integer", nullable: false),
                    delivery = table.Column<int>(type: "integer", nullable: false),
                    quality = table.Column<int>(type: "integer", nullable: false),
                    published_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    published_for = table.Column<Guid>(type: "uuid", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_ranking_weights", x => x.version);
                    table.ForeignKey(
                        name: "fk_ranking_weights_reasons_published_for",
                        column: x => x.published_for,
                        principalSchema: "platform",
                        principalTable: "reasons",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "review_carry_overs",
                schema: "integrity",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    product = table.Column<Guid>(type: "uuid", nullable: false),
                    keeper = table.Column<Guid>(type: "uuid", nullable: true),
                    past = table.Column<long>(type: "bigint", nullable: false),
                    since = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    changed_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    found_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    before = table.Column<string>(type: "character varying(60000)", maxLength: 60000, nullable: false),
                    after = table.Column<string>(type: "character varying(60000)", maxLength: 60000, nullable: false),
                    signs = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    state = table.Column<string>(type: "character varying(12)", maxLength: 12, nullable: false),
                    decided_for = table.Column<Guid>(type: "uuid", nullable: true),
                    decided_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_review_carry_overs", x => x.id);
                    table.ForeignKey(
                        name: "fk_review_carry_overs_reasons_decided_for",
                        column: x => x.decided_for,
                        principalSchema: "platform",
                        principalTable: "reasons",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "reviews",
                schema: "integrity",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    product = table.Column<Guid>(type: "uuid", nullable: false),
                    account = table.Column<Guid>(type: "uuid", nullable: true),
                    author = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: false),
                    reviewer = table.Column<Guid>(type: "uuid", nullable: false),
                    stars = table.Column<int>(type: "integer", nullable: false),
                    title = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    text = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: false),
                    language = table.Column<string>(type: "character varying(2)", maxLength: 2, nullable: false),
                    written_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    revised_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    line = table.Column<Guid>(type: "uuid", nullable: true),
                    seller = table.Column<Guid>(type: "uuid", nullable: true),
                    standing = table.Column<int>(type: "integer", nullable: false),
                    standing_reason = table.Column<Guid>(type: "uuid", nullable: true),
                    standing_until = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    is_decided = table.Column<bool>(type: "boolean", nullable: false),
                    answer = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: true),
                    answered_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_reviews", x => x.id);
                    table.CheckConstraint("ck_reviews_standing", "standing = 0 or standing_reason is not null");
                    table.CheckConstraint("ck_reviews_stars", "stars between 1 and 5");
                    table.ForeignKey(
                        name: "fk_reviews_accounts_account",
                        column: x => x.account,
                        principalSchema: "platform",
                        principalTable: "accounts",
                        principalColumn: "id");
                    table.ForeignKey(
                        name: "fk_reviews_reasons_standing_reason",
                        column: x => x.standing_reason,
                        principalSchema: "platform",
                        principalTable: "reasons",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "rings",
                schema: "integrity",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    state = table.Column<int>(type: "integer", nullable: false),
                    decided_for = table.Column<Guid>(type: "uuid", nullable: true),
                    found_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    seen_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    chance_log10 = table.Column<double>(type: "double precision", nullable: false),
                    weakest_log10 = table.Column<double>(type: "double precision", nullable: false),
                    co_reviews = table.Column<long>(type: "bigint", nullable: false),
                    close = table.Column<double>(type: "double precision", nullable: false),
                    close_usual = table.Column<double>(type: "double precision", nullable: false),
                    agreeing = table.Column<double>(type: "double precision", nullable: false),
                    agreeing_usual = table.Column<double>(type: "double precision", nullable: false),
                    days_between = table.Column<double>(type: "double precision", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_rings", x => x.id);
                    table.CheckConstraint("ck_rings_decided", "state = 0 or decided_for is not null");
                    table.ForeignKey(
                        name: "fk_rings_reasons_decided_for",
                        column: x => x.decided_for,
                        principalSchema: "platform",
                        principalTable: "reasons",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "role_grants",
                schema: "platform",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    account = table.Column<Guid>(type: "uuid", nullable: false),
                    role = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    granted_for = table.Column<Guid>(type: "uuid", nullable: false),
                    granted_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    ended_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    ended_for = table.Column<Guid>(type: "uuid", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_role_grants", x => x.id);
                    table.ForeignKey(
                        name: "fk_role_grants_accounts_account",
                        column: x => x.account,
                        principalSchema: "platform",
                        principalTable: "accounts",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_role_grants_reasons_ended_for",
                        column: x => x.ended_for,
                        principalSchema: "platform",
                        principalTable: "reasons",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_role_grants_reasons_granted_for",
                        column: x => x.granted_for,
                        principalSchema: "platform",
                        principalTable: "reasons",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "sellers",
                schema: "marketplace",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    legal_name = table.Column<string>(type: "character varying(160)", maxLength: 160, nullable: false),
                    email = table.Column<string>(type: "character varying(254)", maxLength: 254, nullable: false),
                    phone = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    register = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false),
                    self_certified_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    payout_account_holder = table.Column<string>(type: "character varying(160)", maxLength: 160, nullable: true),
                    payout_account_hint = table.Column<string>(type: "character varying(12)", maxLength: 12, nullable: true),
                    payout_account_sealed_number = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: true),
                    applied_by = table.Column<Guid>(type: "uuid", nullable: false),
                    applied_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    status = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    decided_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    decided_for = table.Column<Guid>(type: "uuid", nullable: true),
                    address_city = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: false),
                    address_country = table.Column<string>(type: "character varying(2)", maxLength: 2, nullable: false),
                    address_line = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false),
                    address_postcode = table.Column<string>(type: "character varying(16)", maxLength: 16, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_sellers", x => x.id);
                    table.ForeignKey(
                        name: "fk_sellers_accounts_applied_by",
                        column: x => x.applied_by,
                        principalSchema: "platform",
                        principalTable: "accounts",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_sellers_reasons_decided_for",
                        column: x => x.decided_for,
                        principalSchema: "platform",
                        principalTable: "reasons",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "setting_versions",
                schema: "platform",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    setting = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    value = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    from = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    set_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    reason = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_setting_versions", x => x.id);
                    table.ForeignKey(
                        name: "fk_setting_versions_reasons_reason",
                        column: x => x.reason,
                        principalSchema: "platform",
                        principalTable: "reasons",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "suspect_sales",
                schema: "integrity",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    part = table.Column<Guid>(type: "uuid", nullable: false),
                    number = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    seller = table.Column<Guid>(type: "uuid", nullable: false),
                    product = table.Column<Guid>(type: "uuid", nullable: false),
                    paid_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    found_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    evidence = table.Column<string>(type: "character varying(8000)", maxLength: 8000, nullable: false),
                    state = table.Column<string>(type: "character varying(12)", maxLength: 12, nullable: false),
                    left_out_for = table.Column<Guid>(type: "uuid", nullable: true),
                    decided_for = table.Column<Guid>(type: "uuid", nullable: true),
                    decided_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_suspect_sales", x => x.id);
                    table.ForeignKey(
                        name: "fk_suspect_sales_reasons_decided_for",
                        column: x => x.decided_for,
                        principalSchema: "platform",
                        principalTable: "reasons",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_suspect_sales_reasons_left_out_for",
                        column: x => x.left_out_for,
                        principalSchema: "platform",
                        principalTable: "reasons",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "broker_post_ties",
                schema: "integrity",
                columns: table => new
                {
                    post = table.Column<Guid>(type: "uuid", nullable: false),
                    product = table.Column<Guid>(type: "uuid", nullable: false),
                    kind = table.Column<string>(type: "character varying(10)", maxLength: 10, nullable: false),
                    detail = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    sureness = table.Column<double>(type: "double precision", nullable: false),
                    tied_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    untied_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    strength = table.Column<double>(type: "double precision", nullable: false),
                    findings = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: false),
                    looked_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_broker_post_ties", x => new { x.post, x.product });
                    table.ForeignKey(
                        name: "fk_broker_post_ties_broker_posts_post",
                        column: x => x.post,
                        principalSchema: "integrity",
                        principalTable: "broker_posts",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "ledger_entries",
                schema: "marketplace",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    journal = table.Column<long>(type: "bigint", nullable: false),
                    account = table.Column<int>(type: "integer", nullable: false),
                    kind = table.Column<short>(type: "smallint", nullable: false),
                    minor = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_ledger_entries", x => x.id);
                    table.ForeignKey(
                        name: "fk_ledger_entries_ledger_accounts_account",
                        column: x => x.account,
                        principalSchema: "marketplace",
                        principalTable: "ledger_accounts",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_ledger_entries_ledger_journals_journal",
                        column: x => x.journal,
                        principalSchema: "marketplace",
                        principalTable: "ledger_journals",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "programme_terms",
                schema: "platform",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    programme = table.Column<Guid>(type: "uuid", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false),
                    body = table.Column<string>(type: "character varying(200000)", maxLength: 200000, nullable: false),
                    body_hash = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    published_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    effective_from = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    published_for = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_programme_terms", x => x.id);
                    table.ForeignKey(
                        name: "fk_programme_terms_programmes_programme",
                        column: x => x.programme,
                        principalSchema: "platform",
                        principalTable: "programmes",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_programme_terms_reasons_published_for",
                        column: x => x.published_for,
                        principalSchema: "platform",
                        principalTable: "reasons",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "review_decisions",
                schema: "integrity",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    review = table.Column<Guid>(type: "uuid", nullable: false),
                    finding = table.Column<int>(type: "integer", nullable: false),
                    from = table.Column<int>(type: "integer", nullable: false),
                    to = table.Column<int>(type: "integer", nullable: false),
                    reason = table.Column<Guid>(type: "uuid", nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    inputs = table.Column<byte[]>(type: "bytea", maxLength: 200, nullable: false),
                    chance = table.Column<double>(type: "double precision", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_review_decisions", x => x.id);
                    table.ForeignKey(
                        name: "fk_review_decisions_reasons_reason",
                        column: x => x.reason,
                        principalSchema: "platform",
                        principalTable: "reasons",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_review_decisions_reviews_review",
                        column: x => x.review,
                        principalSchema: "integrity",
                        principalTable: "reviews",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "review_prints",
                schema: "integrity",
                columns: table => new
                {
                    key = table.Column<long>(type: "bigint", nullable: false),
                    review = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_review_prints", x => new { x.key, x.review });
                    table.ForeignKey(
                        name: "fk_review_prints_reviews_review",
                        column: x => x.review,
                        principalSchema: "integrity",
                        principalTable: "reviews",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "review_scores",
                schema: "integrity",
                columns: table => new
                {
                    review = table.Column<Guid>(type: "uuid", nullable: false),
                    inputs = table.Column<byte[]>(type: "bytea", maxLength: 200, nullable: false),
                    heard = table.Column<double>(type: "double precision", nullable: false),
                    chance = table.Column<double>(type: "double precision", nullable: false),
                    model = table.Column<Guid>(type: "uuid", nullable: true),
                    signature = table.Column<byte[]>(type: "bytea", maxLength: 128, nullable: false),
                    copy_of = table.Column<Guid>(type: "uuid", nullable: true),
                    assessed_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    is_open = table.Column<bool>(type: "boolean", nullable: false),
                    is_sample = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_review_scores", x => x.review);
                    table.ForeignKey(
                        name: "fk_review_scores_model_versions_model",
                        column: x => x.model,
                        principalSchema: "integrity",
                        principalTable: "model_versions",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_review_scores_reviews_review",
                        column: x => x.review,
                        principalSchema: "integrity",
                        principalTable: "reviews",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "ring_members",
                schema: "integrity",
                columns: table => new
                {
                    ring = table.Column<Guid>(type: "uuid", nullable: false),
                    reviewer = table.Column<Guid>(type: "uuid", nullable: false),
                    reviews = table.Column<int>(type: "integer", nullable: false),
                    on_ring_products = table.Column<int>(type: "integer", nullable: false),
                    chance_log10 = table.Column<double>(type: "double precision", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_ring_members", x => new { x.ring, x.reviewer });
                    table.ForeignKey(
                        name: "fk_ring_members_rings_ring",
                        column: x => x.ring,
                        principalSchema: "integrity",
                        principalTable: "rings",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "ring_products",
                schema: "integrity",
                columns: table => new
                {
                    ring = table.Column<Guid>(type: "uuid", nullable: false),
                    product = table.Column<Guid>(type: "uuid", nullable: false),
                    members = table.Column<int>(type: "integer", nullable: false),
                    reviews = table.Column<int>(type: "integer", nullable: false),
                    first_day = table.Column<DateOnly>(type: "date", nullable: false),
                    last_day = table.Column<DateOnly>(type: "date", nullable: false),
                    chance_log10 = table.Column<double>(type: "double precision", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_ring_products", x => new { x.ring, x.product });
                    table.ForeignKey(
                        name: "fk_ring_products_rings_ring",
                        column: x => x.ring,
                        principalSchema: "integrity",
                        principalTable: "rings",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "commission_rules",
                schema: "marketplace",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    category = table.Column<Guid>(type: "uuid", nullable: true),
                    seller = table.Column<Guid>(type: "uuid", nullable: true),
                    basis_points = table.Column<int>(type: "integer", nullable: false),
                    currency = table.Column<string>(type: "character(3)", unicode: false, fixedLength: true, maxLength: 3, nullable: false),
                    minimum_minor = table.Column<long>(type: "bigint", nullable: false),
                    maximum_minor = table.Column<long>(type: "bigint", nullable: true),
                    item_fee_minor = table.Column<long>(type: "bigint", nullable: false),
                    order_fee_minor = table.Column<long>(type: "bigint", nullable: false),
                    refund = table.Column<string>(type: "character varying(12)", maxLength: 12, nullable: false),
                    keep_minor = table.Column<long>(type: "bigint", nullable: false),
                    from = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    is_withdrawal = table.Column<bool>(type: "boolean", nullable: false),
                    published_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    published_for = table.Column<Guid>(type: "uuid", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_commission_rules", x => x.id);
                    table.ForeignKey(
                        name: "fk_commission_rules_categories_category",
                        column: x => x.category,
                        principalSchema: "marketplace",
                        principalTable: "categories",
                        principalColumn: "id");
                    table.ForeignKey(
                        name: "fk_commission_rules_reasons_published_for",
                        column: x => x.published_for,
                        principalSchema: "platform",
                        principalTable: "reasons",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_commission_rules_sellers_seller",
                        column: x => x.seller,
                        principalSchema: "marketplace",
                        principalTable: "sellers",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "coupons",
                schema: "marketplace",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    seller = table.Column<Guid>(type: "uuid", nullable: true),
                    code = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    kind = table.Column<string>(type: "character varying(12)", maxLength: 12, nullable: false),
                    basis_points = table.Column<int>(type: "integer", nullable: false),
                    currency = table.Column<string>(type: "character(3)", unicode: false, fixedLength: true, maxLength: 3, nullable: false),
                    amount_minor = table.Column<long>(type: "bigint", nullable: false),
                    minimum_minor = table.Column<long>(type: "bigint", nullable: false),
                    scope = table.Column<string>(type: "character varying(12)", maxLength: 12, nullable: false),
                    targets = table.Column<string>(type: "character varying(1240)", maxLength: 1240, nullable: false),
                    valid_from = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    valid_until = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    uses_max = table.Column<int>(type: "integer", nullable: true),
                    uses_per_customer_max = table.Column<int>(type: "integer", nullable: true),
                    used = table.Column<int>(type: "integer", nullable: false),
                    with_markets = table.Column<bool>(type: "boolean", nullable: false),
                    with_sellers = table.Column<bool>(type: "boolean", nullable: false),
                    created_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    paused_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    paused_for = table.Column<Guid>(type: "uuid", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_coupons", x => x.id);
                    table.ForeignKey(
                        name: "fk_coupons_reasons_paused_for",
                        column: x => x.paused_for,
                        principalSchema: "platform",
                        principalTable: "reasons",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_coupons_sellers_seller",
                        column: x => x.seller,
                        principalSchema: "marketplace",
                        principalTable: "sellers",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "holds",
                schema: "marketplace",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    seller = table.Column<Guid>(type: "uuid", nullable: false),
                    kind = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    currency = table.Column<string>(type: "character(3)", unicode: false, fixedLength: true, maxLength: 3, nullable: false),
                    amount_minor = table.Column<long>(type: "bigint", nullable: false),
                    reason = table.Column<Guid>(type: "uuid", nullable: false),
                    placed_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    review_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    kept_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    kept_for = table.Column<Guid>(type: "uuid", nullable: true),
                    released_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    released_for = table.Column<Guid>(type: "uuid", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_holds", x => x.id);
                    table.ForeignKey(
                        name: "fk_holds_reasons_kept_for",
                        column: x => x.kept_for,
                        principalSchema: "platform",
                        principalTable: "reasons",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_holds_reasons_reason",
                        column: x => x.reason,
                        principalSchema: "platform",
                        principalTable: "reasons",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_holds_reasons_released_for",
                        column: x => x.released_for,
                        principalSchema: "platform",
                        principalTable: "reasons",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_holds_sellers_seller",
                        column: x => x.seller,
                        principalSchema: "marketplace",
                        principalTable: "sellers",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "invitations",
                schema: "marketplace",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    seller = table.Column<Guid>(type: "uuid", nullable: false),
                    role = table.Column<string>(type: "character varying(10)", maxLength: 10, nullable: false),
                    key_hash = table.Column<byte[]>(type: "bytea", maxLength: 32, nullable: false),
                    invited_by = table.Column<Guid>(type: "uuid", nullable: false),
                    expires_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    used_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_invitations", x => x.id);
                    table.ForeignKey(
                        name: "fk_invitations_sellers_seller",
                        column: x => x.seller,
                        principalSchema: "marketplace",
                        principalTable: "sellers",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "maturity_rules",
                schema: "marketplace",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    category = table.Column<Guid>(type: "uuid", nullable: true),
                    seller = table.Column<Guid>(type: "uuid", nullable: true),
                    days = table.Column<int>(type: "integer", nullable: false),
                    from = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    is_withdrawal = table.Column<bool>(type: "boolean", nullable: false),
                    published_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    published_for = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_maturity_rules", x => x.id);
                    table.ForeignKey(
                        name: "fk_maturity_rules_categories_category",
                        column: x => x.category,
                        principalSchema: "marketplace",
                        principalTable: "categories",
                        principalColumn: "id");
                    table.ForeignKey(
                        name: "fk_maturity_rules_reasons_published_for",
                        column: x => x.published_for,
                        principalSchema: "platform",
                        principalTable: "reasons",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_maturity_rules_sellers_seller",
                        column: x => x.seller,
                        principalSchema: "marketplace",
                        principalTable: "sellers",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "members",
                schema: "marketplace",
                columns: table => new
                {
                    seller = table.Column<Guid>(type: "uuid", nullable: false),
                    account = table.Column<Guid>(type: "uuid", nullable: false),
                    role = table.Column<string>(type: "character varying(10)", maxLength: 10, nullable: false),
                    since = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_members", x => new { x.seller, x.account });
                    table.ForeignKey(
                        name: "fk_members_accounts_account",
                        column: x => x.account,
                        principalSchema: "platform",
                        principalTable: "accounts",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_members_sellers_seller",
                        column: x => x.seller,
                        principalSchema: "marketplace",
                        principalTable: "sellers",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "payout_schedules",
                schema: "marketplace",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    rhythm = table.Column<string>(type: "character varying(12)", maxLength: 12, nullable: false),
                    weekday = table.Column<string>(type: "character varying(12)", maxLength: 12, nullable: false),
                    day_of_month = table.Column<int>(type: "integer", nullable: false),
                    minute_of_day = table.Column<int>(type: "integer", nullable: false),
                    zone = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    minimums = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: false),
                    next_due_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    last_due_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    set_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    set_by = table.Column<Guid>(type: "uuid", nullable: false),
                    paused_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    paused_for = table.Column<Guid>(type: "uuid", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_payout_schedules", x => x.id);
                    table.ForeignKey(
                        name: "fk_payout_schedules_sellers_id",
                        column: x => x.id,
                        principalSchema: "marketplace",
                        principalTable: "sellers",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "payouts",
                schema: "marketplace",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    seller = table.Column<Guid>(type: "uuid", nullable: false),
                    currency = table.Column<string>(type: "character(3)", unicode: false, fixedLength: true, maxLength: 3, nullable: false),
                    amount_minor = table.Column<long>(type: "bigint", nullable: false),
                    account_hint = table.Column<string>(type: "character varying(12)", maxLength: 12, nullable: false),
                    provider = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    holder = table.Column<string>(type: "character varying(160)", maxLength: 160, nullable: true),
                    sealed_number = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: true),
                    requested_by = table.Column<Guid>(type: "uuid", nullable: true),
                    requested_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    scheduled_for = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    status = table.Column<string>(type: "character varying(12)", maxLength: 12, nullable: false),
                    sent_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    settled_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    returned_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    failed_for = table.Column<Guid>(type: "uuid", nullable: true),
                    due_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    attempts = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_payouts", x => x.id);
                    table.ForeignKey(
                        name: "fk_payouts_reasons_failed_for",
                        column: x => x.failed_for,
                        principalSchema: "platform",
                        principalTable: "reasons",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_payouts_sellers_seller",
                        column: x => x.seller,
                        principalSchema: "marketplace",
                        principalTable: "sellers",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "products",
                schema: "marketplace",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    slug = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false),
                    category = table.Column<Guid>(type: "uuid", nullable: false),
                    brand = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    original_language = table.Column<string>(type: "character varying(2)", maxLength: 2, nullable: false),
                    keeper = table.Column<Guid>(type: "uuid", nullable: true),
                    code = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: true),
                    created_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    hs_code = table.Column<string>(type: "character varying(10)", maxLength: 10, nullable: true),
                    origin = table.Column<string>(type: "character varying(2)", maxLength: 2, nullable: true),
                    weight_grams = table.Column<int>(type: "integer", nullable: true),
                    status = table.Column<string>(type: "character varying(12)", maxLength: 12, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_products", x => x.id);
                    table.ForeignKey(
                        name: "fk_products_categories_category",
                        column: x => x.category,
                        principalSchema: "marketplace",
                        principalTable: "categories",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_products_sellers_keeper",
                        column: x => x.keeper,
                        principalSchema: "marketplace",
                        principalTable: "sellers",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "seller_quality",
                schema: "marketplace",
                columns: table => new
                {
                    seller = table.Column<Guid>(type: "uuid", nullable: false),
                    orders = table.Column<int>(type: "integer", nullable: false),
                    late = table.Column<int>(type: "integer", nullable: false),
                    cancelled = table.Column<int>(type: "integer", nullable: false),
                    score = table.Column<double>(type: "double precision", nullable: false),
                    computed_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_seller_quality", x => x.seller);
                    table.ForeignKey(
                        name: "fk_seller_quality_sellers_seller",
                        column: x => x.seller,
                        principalSchema: "marketplace",
                        principalTable: "sellers",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "seller_suspensions",
                schema: "marketplace",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    seller = table.Column<Guid>(type: "uuid", nullable: false),
                    suspended_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    reason = table.Column<Guid>(type: "uuid", nullable: false),
                    lifted_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    lifted_for = table.Column<Guid>(type: "uuid", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_seller_suspensions", x => x.id);
                    table.ForeignKey(
                        name: "fk_seller_suspensions_reasons_lifted_for",
                        column: x => x.lifted_for,
                        principalSchema: "platform",
                        principalTable: "reasons",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_seller_suspensions_reasons_reason",
                        column: x => x.reason,
                        principalSchema: "platform",
                        principalTable: "reasons",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_seller_suspensions_sellers_seller",
                        column: x => x.seller,
                        principalSchema: "marketplace",
                        principalTable: "sellers",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "seller_zones",
                schema: "marketplace",
                columns: table => new
                {
                    seller = table.Column<Guid>(type: "uuid", nullable: false),
                    from_month = table.Column<int>(type: "integer", nullable: false),
                    zone = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_seller_zones", x => new { x.seller, x.from_month });
                    table.ForeignKey(
                        name: "fk_seller_zones_sellers_seller",
                        column: x => x.seller,
                        principalSchema: "marketplace",
                        principalTable: "sellers",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "stores",
                schema: "marketplace",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    seller = table.Column<Guid>(type: "uuid", nullable: false),
                    name = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    slug = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false),
                    about = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: false),
                    currency = table.Column<string>(type: "character(3)", unicode: false, fixedLength: true, maxLength: 3, nullable: false),
                    ships_from = table.Column<string>(type: "character varying(2)", maxLength: 2, nullable: false),
                    handling_days = table.Column<int>(type: "integer", nullable: false),
                    return_days = table.Column<int>(type: "integer", nullable: false),
                    opened_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    closed_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    closed_for = table.Column<Guid>(type: "uuid", nullable: true),
                    reopened_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    reopened_for = table.Column<Guid>(type: "uuid", nullable: true),
                    rates = table.Column<string>(type: "character varying(600)", maxLength: 600, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_stores", x => x.id);
                    table.ForeignKey(
                        name: "fk_stores_reasons_closed_for",
                        column: x => x.closed_for,
                        principalSchema: "platform",
                        principalTable: "reasons",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_stores_reasons_reopened_for",
                        column: x => x.reopened_for,
                        principalSchema: "platform",
                        principalTable: "reasons",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_stores_sellers_seller",
                        column: x => x.seller,
                        principalSchema: "marketplace",
                        principalTable: "sellers",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "webhook_endpoints",
                schema: "marketplace",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    seller = table.Column<Guid>(type: "uuid", nullable: false),
                    created_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    url = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: false),
                    types = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    sealed_secret = table.Column<byte[]>(type: "bytea", nullable: false),
                    sealed_old_secret = table.Column<byte[]>(type: "bytea", nullable: true),
                    old_secret_until = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    disabled_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    disabled_for = table.Column<string>(type: "character varying(10)", maxLength: 10, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_webhook_endpoints", x => x.id);
                    table.ForeignKey(
                        name: "fk_webhook_endpoints_sellers_seller",
                        column: x => x.seller,
                        principalSchema: "marketplace",
                        principalTable: "sellers",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "eligibility_decisions",
                schema: "platform",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    programme = table.Column<Guid>(type: "uuid", nullable: false),
                    terms = table.Column<Guid>(type: "uuid", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false),
                    subject = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    cause = table.Column<string>(type: "character varying(10)", maxLength: 10, nullable: false),
                    inputs = table.Column<string>(type: "character varying(60000)", maxLength: 60000, nullable: false),
                    inputs_hash = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    is_eligible = table.Column<bool>(type: "boolean", nullable: false),
                    outcomes = table.Column<string>(type: "character varying(60000)", maxLength: 60000, nullable: false),
                    decided_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    refused_for = table.Column<Guid>(type: "uuid", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_eligibility_decisions", x => x.id);
                    table.ForeignKey(
                        name: "fk_eligibility_decisions_programme_terms_terms",
                        column: x => x.terms,
                        principalSchema: "platform",
                        principalTable: "programme_terms",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_eligibility_decisions_programmes_programme",
                        column: x => x.programme,
                        principalSchema: "platform",
                        principalTable: "programmes",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_eligibility_decisions_reasons_refused_for",
                        column: x => x.refused_for,
                        principalSchema: "platform",
                        principalTable: "reasons",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "review_appeals",
                schema: "integrity",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    review = table.Column<Guid>(type: "uuid", nullable: false),
                    against = table.Column<Guid>(type: "uuid", nullable: false),
                    decided_by = table.Column<Guid>(type: "uuid", nullable: true),
                    text = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    answer = table.Column<Guid>(type: "uuid", nullable: true),
                    answered_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    is_upheld = table.Column<bool>(type: "boolean", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_review_appeals", x => x.id);
                    table.ForeignKey(
                        name: "fk_review_appeals_reasons_against",
                        column: x => x.against,
                        principalSchema: "platform",
                        principalTable: "reasons",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_review_appeals_review_decisions_answer",
                        column: x => x.answer,
                        principalSchema: "integrity",
                        principalTable: "review_decisions",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_review_appeals_reviews_review",
                        column: x => x.review,
                        principalSchema: "integrity",
                        principalTable: "reviews",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "coupon_customers",
                schema: "marketplace",
                columns: table => new
                {
                    coupon = table.Column<Guid>(type: "uuid", nullable: false),
                    customer = table.Column<byte[]>(type: "bytea", maxLength: 32, nullable: false),
                    uses = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_coupon_customers", x => new { x.coupon, x.customer });
                    table.ForeignKey(
                        name: "fk_coupon_customers_coupons_coupon",
                        column: x => x.coupon,
                        principalSchema: "marketplace",
                        principalTable: "coupons",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "coupon_uses",
                schema: "marketplace",
                columns: table => new
                {
                    order = table.Column<Guid>(type: "uuid", nullable: false),
                    coupon = table.Column<Guid>(type: "uuid", nullable: false),
                    currency = table.Column<string>(type: "character(3)", unicode: false, fixedLength: true, maxLength: 3, nullable: false),
                    off_minor = table.Column<long>(type: "bigint", nullable: false),
                    used_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    returned_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_coupon_uses", x => new { x.order, x.coupon });
                    table.ForeignKey(
                        name: "fk_coupon_uses_coupons_coupon",
                        column: x => x.coupon,
                        principalSchema: "marketplace",
                        principalTable: "coupons",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_coupon_uses_orders_order",
                        column: x => x.order,
                        principalSchema: "marketplace",
                        principalTable: "orders",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "product_attributes",
                schema: "marketplace",
                columns: table => new
                {
                    code = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    product_id = table.Column<Guid>(type: "uuid", nullable: false),
                    value = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_product_attributes", x => new { x.product_id, x.code });
                    table.ForeignKey(
                        name: "fk_product_attributes_products_product_id",
                        column: x => x.product_id,
                        principalSchema: "marketplace",
                        principalTable: "products",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "product_cards",
                schema: "marketplace",
                columns: table => new
                {
                    product = table.Column<Guid>(type: "uuid", nullable: false),
                    category = table.Column<Guid>(type: "uuid", nullable: false),
                    slug = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false),
                    title = table.Column<string>(type: "character varying(140)", maxLength: 140, nullable: false),
                    brand = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    picture_key = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: true),
                    picture_is_drawing = table.Column<bool>(type: "boolean", nullable: false),
                    offer = table.Column<Guid>(type: "uuid", nullable: true),
                    store = table.Column<Guid>(type: "uuid", nullable: true),
                    store_name = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    store_slug = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false),
                    ships_from = table.Column<string>(type: "character varying(2)", maxLength: 2, nullable: false),
                    days_domestic = table.Column<int>(type: "integer", nullable: true),
                    days_region = table.Column<int>(type: "integer", nullable: true),
                    days_world = table.Column<int>(type: "integer", nullable: true),
                    currency = table.Column<string>(type: "character(3)", unicode: false, fixedLength: true, maxLength: 3, nullable: false),
                    price_minor = table.Column<long>(type: "bigint", nullable: false),
                    base_minor = table.Column<long>(type: "bigint", nullable: false),
                    prior_minor = table.Column<long>(type: "bigint", nullable: true),
                    price_since = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    has_other_prices = table.Column<bool>(type: "boolean", nullable: false),
                    offers = table.Column<int>(type: "integer", nullable: false),
                    stock = table.Column<int>(type: "integer", nullable: false),
                    rating = table.Column<double>(type: "double precision", nullable: false),
                    ratings = table.Column<int>(type: "integer", nullable: false),
                    sold = table.Column<int>(type: "integer", nullable: false),
                    popularity = table.Column<double>(type: "double precision", nullable: false),
                    created_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_product_cards", x => x.product);
                    table.ForeignKey(
                        name: "fk_product_cards_products_product",
                        column: x => x.product,
                        principalSchema: "marketplace",
                        principalTable: "products",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "product_pasts",
                schema: "marketplace",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    product = table.Column<Guid>(type: "uuid", nullable: false),
                    until = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    title = table.Column<string>(type: "character varying(140)", maxLength: 140, nullable: false),
                    language = table.Column<string>(type: "character varying(2)", maxLength: 2, nullable: false),
                    brand = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    category = table.Column<Guid>(type: "uuid", nullable: false),
                    variants = table.Column<string>(type: "character varying(30000)", maxLength: 30000, nullable: false),
                    pictures = table.Column<string>(type: "character varying(30000)", maxLength: 30000, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_product_pasts", x => x.id);
                    table.ForeignKey(
                        name: "fk_product_pasts_products_product",
                        column: x => x.product,
                        principalSchema: "marketplace",
                        principalTable: "products",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "product_pictures",
                schema: "marketplace",
                columns: table => new
                {
                    position = table.Column<int>(type: "integer", nullable: false),
                    product_id = table.Column<Guid>(type: "uuid", nullable: false),
                    media_key = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    is_drawing = table.Column<bool>(type: "boolean", nullable: false),
                    view = table.Column<string>(type: "character varying(10)", maxLength: 10, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_product_pictures", x => new { x.product_id, x.position });
                    table.ForeignKey(
                        name: "fk_product_pictures_products_product_id",
                        column: x => x.product_id,
                        principalSchema: "marketplace",
                        principalTable: "products",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "product_texts",
                schema: "marketplace",
                columns: table => new
                {
                    language = table.Column<string>(type: "character varying(2)", maxLength: 2, nullable: false),
                    product_id = table.Column<Guid>(type: "uuid", nullable: false),
                    title = table.Column<string>(type: "character varying(140)", maxLength: 140, nullable: false),
                    description = table.Column<string>(type: "character varying(5000)", maxLength: 5000, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_product_texts", x => new { x.product_id, x.language });
                    table.ForeignKey(
                        name: "fk_product_texts_products_product_id",
                        column: x => x.product_id,
                        principalSchema: "marketplace",
                        principalTable: "products",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "variants",
                schema: "marketplace",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    product = table.Column<Guid>(type: "uuid", nullable: false),
                    position = table.Column<int>(type: "integer", nullable: false),
                    sku = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: true),
                    gtin = table.Column<string>(type: "character varying(14)", maxLength: 14, nullable: true),
                    options = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_variants", x => x.id);
                    table.ForeignKey(
                        name: "fk_variants_products_product",
                        column: x => x.product,
                        principalSchema: "marketplace",
                        principalTable: "products",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "viewed_products",
                schema: "marketplace",
                columns: table => new
                {
                    account = table.Column<Guid>(type: "uuid", nullable: false),
                    product = table.Column<Guid>(type: "uuid", nullable: false),
                    viewed_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    consent = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_viewed_products", x => new { x.account, x.product });
                    table.ForeignKey(
                        name: "fk_viewed_products_accounts_account",
                        column: x => x.account,
                        principalSchema: "platform",
                        principalTable: "accounts",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_viewed_products_consent_records_consent",
                        column: x => x.consent,
                        principalSchema: "platform",
                        principalTable: "consent_records",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_viewed_products_products_product",
                        column: x => x.product,
                        principalSchema: "marketplace",
                        principalTable: "products",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "offer_imports",
                schema: "marketplace",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    seller = table.Column<Guid>(type: "uuid", nullable: false),
                    store = table.Column<Guid>(type: "uuid", nullable: false),
                    name = table.Column<string>(type: "character varying(160)", maxLength: 160, nullable: false),
                    bytes = table.Column<long>(type: "bigint", nullable: false),
                    hash = table.Column<byte[]>(type: "bytea", nullable: false),
                    idempotency_key = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: true),
                    encoding = table.Column<string>(type: "character varying(12)", maxLength: 12, nullable: false),
                    decimal_sign = table.Column<string>(type: "character varying(8)", maxLength: 8, nullable: false),
                    language = table.Column<string>(type: "character varying(2)", maxLength: 2, nullable: false),
                    category = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: true),
                    created_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    phase = table.Column<string>(type: "character varying(8)", maxLength: 8, nullable: false),
                    state = table.Column<string>(type: "character varying(12)", maxLength: 12, nullable: false),
                    rows = table.Column<int>(type: "integer", nullable: false),
                    rows_total = table.Column<int>(type: "integer", nullable: true),
                    made = table.Column<int>(type: "integer", nullable: false),
                    changed = table.Column<int>(type: "integer", nullable: false),
                    unchanged = table.Column<int>(type: "integer", nullable: false),
                    refused_rows = table.Column<int>(type: "integer", nullable: false),
                    header = table.Column<string>(type: "text", nullable: false),
                    notes = table.Column<string>(type: "text", nullable: false),
                    stop_code = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    stop_detail = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    attempts = table.Column<int>(type: "integer", nullable: false),
                    turn_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    started_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    ended_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_offer_imports", x => x.id);
                    table.ForeignKey(
                        name: "fk_offer_imports_sellers_seller",
                        column: x => x.seller,
                        principalSchema: "marketplace",
                        principalTable: "sellers",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_offer_imports_stores_store",
                        column: x => x.store,
                        principalSchema: "marketplace",
                        principalTable: "stores",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "seller_orders",
                schema: "marketplace",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    order = table.Column<Guid>(type: "uuid", nullable: false),
                    seller = table.Column<Guid>(type: "uuid", nullable: false),
                    store = table.Column<Guid>(type: "uuid", nullable: false),
                    currency = table.Column<string>(type: "character(3)", unicode: false, fixedLength: true, maxLength: 3, nullable: false),
                    goods_minor = table.Column<long>(type: "bigint", nullable: false),
                    shipping_minor = table.Column<long>(type: "bigint", nullable: false),
                    commission_minor = table.Column<long>(type: "bigint", nullable: false),
                    fees_minor = table.Column<long>(type: "bigint", nullable: false),
                    commission_refund = table.Column<string>(type: "character varying(12)", maxLength: 12, nullable: false),
                    commission_keep_minor = table.Column<long>(type: "bigint", nullable: false),
                    maturity_days = table.Column<int>(type: "integer", nullable: false),
                    rounding_paid_minor = table.Column<long>(type: "bigint", nullable: false),
                    paid_currency = table.Column<string>(type: "character(3)", unicode: false, fixedLength: true, maxLength: 3, nullable: false),
                    goods_paid_minor = table.Column<long>(type: "bigint", nullable: false),
                    shipping_paid_minor = table.Column<long>(type: "bigint", nullable: false),
                    shipping_discount_paid_minor = table.Column<long>(type: "bigint", nullable: false),
                    promotion_minor = table.Column<long>(type: "bigint", nullable: false),
                    customs = table.Column<string>(type: "character varying(12)", maxLength: 12, nullable: false),
                    customs_table_version = table.Column<int>(type: "integer", nullable: true),
                    duty_paid_minor = table.Column<long>(type: "bigint", nullable: false),
                    import_tax_paid_minor = table.Column<long>(type: "bigint", nullable: false),
                    ship_by = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    deliver_by = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    status = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    paid_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    shipped_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    delivered_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    matures_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    matured_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    cancelled_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    cancelled_by = table.Column<string>(type: "character varying(10)", maxLength: 10, nullable: true),
                    cancelled_for = table.Column<Guid>(type: "uuid", nullable: true),
                    left_out_for = table.Column<Guid>(type: "uuid", nullable: true),
                    credit_paid_minor = table.Column<long>(type: "bigint", nullable: false),
                    return_days = table.Column<int>(type: "integer", nullable: false),
                    goods_refunded_minor = table.Column<long>(type: "bigint", nullable: false),
                    shipping_refunded_minor = table.Column<long>(type: "bigint", nullable: false),
                    pending_taken_minor = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_seller_orders", x => x.id);
                    table.ForeignKey(
                        name: "fk_seller_orders_orders_order",
                        column: x => x.order,
                        principalSchema: "marketplace",
                        principalTable: "orders",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_seller_orders_reasons_cancelled_for",
                        column: x => x.cancelled_for,
                        principalSchema: "platform",
                        principalTable: "reasons",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_seller_orders_reasons_left_out_for",
                        column: x => x.left_out_for,
                        principalSchema: "platform",
                        principalTable: "reasons",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_seller_orders_sellers_seller",
                        column: x => x.seller,
                        principalSchema: "marketplace",
                        principalTable: "sellers",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_seller_orders_stores_store",
                        column: x => x.store,
                        principalSchema: "marketplace",
                        principalTable: "stores",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "webhook_deliveries",
                schema: "marketplace",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    endpoint = table.Column<Guid>(type: "uuid", nullable: false),
                    type = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    body = table.Column<string>(type: "text", nullable: false),
                    created_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    due_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    attempts = table.Column<int>(type: "integer", nullable: false),
                    failures = table.Column<int>(type: "integer", nullable: false),
                    delivered_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    failed_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    last_status = table.Column<int>(type: "integer", nullable: true),
                    last_failure = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_webhook_deliveries", x => x.id);
                    table.ForeignKey(
                        name: "fk_webhook_deliveries_webhook_endpoints_endpoint",
                        column: x => x.endpoint,
                        principalSchema: "marketplace",
                        principalTable: "webhook_endpoints",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "programme_memberships",
                schema: "platform",
                columns: table => new
                {
                    programme = table.Column<Guid>(type: "uuid", nullable: false),
                    subject = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    state = table.Column<string>(type: "character varying(10)", maxLength: 10, nullable: false),
                    since = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    decision = table.Column<Guid>(type: "uuid", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false),
                    told = table.Column<int>(type: "integer", nullable: false),
                    ended_for = table.Column<Guid>(type: "uuid", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_programme_memberships", x => new { x.programme, x.subject });
                    table.ForeignKey(
                        name: "fk_programme_memberships_eligibility_decisions_decision",
                        column: x => x.decision,
                        principalSchema: "platform",
                        principalTable: "eligibility_decisions",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_programme_memberships_programmes_programme",
                        column: x => x.programme,
                        principalSchema: "platform",
                        principalTable: "programmes",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_programme_memberships_reasons_ended_for",
                        column: x => x.ended_for,
                        principalSchema: "platform",
                        principalTable: "reasons",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "offers",
                schema: "marketplace",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    product = table.Column<Guid>(type: "uuid", nullable: false),
                    variant = table.Column<Guid>(type: "uuid", nullable: false),
                    store = table.Column<Guid>(type: "uuid", nullable: false),
                    seller = table.Column<Guid>(type: "uuid", nullable: false),
                    sku = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: true),
                    price_since = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    prior_minor = table.Column<long>(type: "bigint", nullable: true),
                    stock = table.Column<int>(type: "integer", nullable: false),
                    is_active = table.Column<bool>(type: "boolean", nullable: false),
                    created_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    currency = table.Column<string>(type: "character(3)", unicode: false, fixedLength: true, maxLength: 3, nullable: false),
                    price_minor = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_offers", x => x.id);
                    table.CheckConstraint("ck_offers_stock", "stock >= 0");
                    table.ForeignKey(
                        name: "fk_offers_products_product",
                        column: x => x.product,
                        principalSchema: "marketplace",
                        principalTable: "products",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_offers_stores_store",
                        column: x => x.store,
                        principalSchema: "marketplace",
                        principalTable: "stores",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_offers_variants_variant",
                        column: x => x.variant,
                        principalSchema: "marketplace",
                        principalTable: "variants",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "import_pieces",
                schema: "marketplace",
                columns: table => new
                {
                    import = table.Column<Guid>(type: "uuid", nullable: false),
                    number = table.Column<int>(type: "integer", nullable: false),
                    bytes = table.Column<byte[]>(type: "bytea", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_import_pieces", x => new { x.import, x.number });
                    table.ForeignKey(
                        name: "fk_import_pieces_offer_imports_import",
                        column: x => x.import,
                        principalSchema: "marketplace",
                        principalTable: "offer_imports",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "import_refused_rows",
                schema: "marketplace",
                columns: table => new
                {
                    import = table.Column<Guid>(type: "uuid", nullable: false),
                    number = table.Column<int>(type: "integer", nullable: false),
                    line = table.Column<long>(type: "bigint", nullable: false),
                    sku = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    faults = table.Column<string>(type: "text", nullable: false),
                    cells = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_import_refused_rows", x => new { x.import, x.number });
                    table.ForeignKey(
                        name: "fk_import_refused_rows_offer_imports_import",
                        column: x => x.import,
                        principalSchema: "marketplace",
                        principalTable: "offer_imports",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "returns",
                schema: "marketplace",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    part = table.Column<Guid>(type: "uuid", nullable: false),
                    order = table.Column<Guid>(type: "uuid", nullable: false),
                    seller = table.Column<Guid>(type: "uuid", nullable: false),
                    cause = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    words = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: false),
                    refund_to = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    requested_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    status = table.Column<string>(type: "character varying(12)", maxLength: 12, nullable: false),
                    due_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    remind_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    address = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: false),
                    label_carrier = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    label_number = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    carrier = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    tracking_number = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    sent_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    ended_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    currency = table.Column<string>(type: "character(3)", unicode: false, fixedLength: true, maxLength: 3, nullable: false),
                    refunded_minor = table.Column<long>(type: "bigint", nullable: false),
                    deducted_minor = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_returns", x => x.id);
                    table.ForeignKey(
                        name: "fk_returns_seller_orders_part",
                        column: x => x.part,
                        principalSchema: "marketplace",
                        principalTable: "seller_orders",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_returns_sellers_seller",
                        column: x => x.seller,
                        principalSchema: "marketplace",
                        principalTable: "sellers",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "shipments",
                schema: "marketplace",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    part = table.Column<Guid>(type: "uuid", nullable: false),
                    carrier = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    tracking_number = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    handed_over_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_shipments", x => x.id);
                    table.ForeignKey(
                        name: "fk_shipments_seller_orders_part",
                        column: x => x.part,
                        principalSchema: "marketplace",
                        principalTable: "seller_orders",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "cart_lines",
                schema: "marketplace",
                columns: table => new
                {
                    offer = table.Column<Guid>(type: "uuid", nullable: false),
                    cart_id = table.Column<Guid>(type: "uuid", nullable: false),
                    quantity = table.Column<int>(type: "integer", nullable: false),
                    added_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_cart_lines", x => new { x.cart_id, x.offer });
                    table.ForeignKey(
                        name: "fk_cart_lines_carts_cart_id",
                        column: x => x.cart_id,
                        principalSchema: "marketplace",
                        principalTable: "carts",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_cart_lines_offers_offer",
                        column: x => x.offer,
                        principalSchema: "marketplace",
                        principalTable: "offers",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "order_lines",
                schema: "marketplace",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    part = table.Column<Guid>(type: "uuid", nullable: false),
                    offer = table.Column<Guid>(type: "uuid", nullable: false),
                    product = table.Column<Guid>(type: "uuid", nullable: false),
                    variant = table.Column<Guid>(type: "uuid", nullable: false),
                    title = table.Column<string>(type: "character varying(140)", maxLength: 140, nullable: false),
                    options = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    picture_key = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: true),
                    picture_is_drawing = table.Column<bool>(type: "boolean", nullable: false),
                    quantity = table.Column<int>(type: "integer", nullable: false),
                    unit_minor = table.Column<long>(type: "bigint", nullable: false),
                    unit_paid_minor = table.Column<long>(type: "bigint", nullable: false),
                    discount_minor = table.Column<long>(type: "bigint", nullable: false),
                    discount_paid_minor = table.Column<long>(type: "bigint", nullable: false),
                    promotion_minor = table.Column<long>(type: "bigint", nullable: false),
                    duty_paid_minor = table.Column<long>(type: "bigint", nullable: false),
                    import_tax_paid_minor = table.Column<long>(type: "bigint", nullable: false),
                    hs_code = table.Column<string>(type: "character varying(10)", maxLength: 10, nullable: true),
                    origin = table.Column<string>(type: "character varying(2)", maxLength: 2, nullable: true),
                    weight_grams = table.Column<int>(type: "integer", nullable: true),
                    refunded_quantity = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_order_lines", x => x.id);
                    table.ForeignKey(
                        name: "fk_order_lines_offers_offer",
                        column: x => x.offer,
                        principalSchema: "marketplace",
                        principalTable: "offers",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_order_lines_products_product",
                        column: x => x.product,
                        principalSchema: "marketplace",
                        principalTable: "products",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_order_lines_seller_orders_part",
                        column: x => x.part,
                        principalSchema: "marketplace",
                        principalTable: "seller_orders",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "price_history",
                schema: "marketplace",
                columns: table => new
                {
                    offer = table.Column<Guid>(type: "uuid", nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    minor = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_price_history", x => new { x.offer, x.at });
                    table.ForeignKey(
                        name: "fk_price_history_offers_offer",
                        column: x => x.offer,
                        principalSchema: "marketplace",
                        principalTable: "offers",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "disputes",
                schema: "marketplace",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    @return = table.Column<Guid>(name: "return", type: "uuid", nullable: false),
                    by = table.Column<string>(type: "character varying(12)", maxLength: 12, nullable: false),
                    words = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: false),
                    opened_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    decided_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    outcome = table.Column<string>(type: "character varying(12)", maxLength: 12, nullable: true),
                    decided_for = table.Column<Guid>(type: "uuid", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_disputes", x => x.id);
                    table.ForeignKey(
                        name: "fk_disputes_reasons_decided_for",
                        column: x => x.decided_for,
                        principalSchema: "platform",
                        principalTable: "reasons",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_disputes_returns_return",
                        column: x => x.@return,
                        principalSchema: "marketplace",
                        principalTable: "returns",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "refunds",
                schema: "marketplace",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    payment = table.Column<Guid>(type: "uuid", nullable: false),
                    part = table.Column<Guid>(type: "uuid", nullable: false),
                    key = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false),
                    cause = table.Column<string>(type: "character varying(12)", maxLength: 12, nullable: false),
                    @return = table.Column<Guid>(name: "return", type: "uuid", nullable: true),
                    currency = table.Column<string>(type: "character(3)", unicode: false, fixedLength: true, maxLength: 3, nullable: false),
                    amount_minor = table.Column<long>(type: "bigint", nullable: false),
                    shipping_minor = table.Column<long>(type: "bigint", nullable: false),
                    credit_minor = table.Column<long>(type: "bigint", nullable: false),
                    reason = table.Column<Guid>(type: "uuid", nullable: false),
                    created_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    due_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    attempts = table.Column<int>(type: "integer", nullable: false),
                    done_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_refunds", x => x.id);
                    table.ForeignKey(
                        name: "fk_refunds_payments_payment",
                        column: x => x.payment,
                        principalSchema: "marketplace",
                        principalTable: "payments",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_refunds_reasons_reason",
                        column: x => x.reason,
                        principalSchema: "platform",
                        principalTable: "reasons",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_refunds_returns_return",
                        column: x => x.@return,
                        principalSchema: "marketplace",
                        principalTable: "returns",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_refunds_seller_orders_part",
                        column: x => x.part,
                        principalSchema: "marketplace",
                        principalTable: "seller_orders",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "return_pictures",
                schema: "marketplace",
                columns: table => new
                {
                    @return = table.Column<Guid>(name: "return", type: "uuid", nullable: false),
                    position = table.Column<int>(type: "integer", nullable: false),
                    media_key = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_return_pictures", x => new { x.@return, x.position });
                    table.ForeignKey(
                        name: "fk_return_pictures_returns_return",
                        column: x => x.@return,
                        principalSchema: "marketplace",
                        principalTable: "returns",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "return_steps",
                schema: "marketplace",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    @return = table.Column<Guid>(name: "return", type: "uuid", nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    kind = table.Column<string>(type: "character varying(12)", maxLength: 12, nullable: false),
                    by = table.Column<string>(type: "character varying(12)", maxLength: 12, nullable: false),
                    reason = table.Column<Guid>(type: "uuid", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_return_steps", x => x.id);
                    table.ForeignKey(
                        name: "fk_return_steps_reasons_reason",
                        column: x => x.reason,
                        principalSchema: "platform",
                        principalTable: "reasons",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_return_steps_returns_return",
                        column: x => x.@return,
                        principalSchema: "marketplace",
                        principalTable: "returns",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "return_lines",
                schema: "marketplace",
                columns: table => new
                {
                    @return = table.Column<Guid>(name: "return", type: "uuid", nullable: false),
                    line = table.Column<Guid>(type: "uuid", nullable: false),
                    quantity = table.Column<int>(type: "integer", nullable: false),
                    restocked = table.Column<int>(type: "integer", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_return_lines", x => new { x.@return, x.line });
                    table.ForeignKey(
                        name: "fk_return_lines_order_lines_line",
                        column: x => x.line,
                        principalSchema: "marketplace",
                        principalTable: "order_lines",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_return_lines_returns_return",
                        column: x => x.@return,
                        principalSchema: "marketplace",
                        principalTable: "returns",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.InsertData(
                schema: "platform",
                table: "audit_head",
                columns: new[] { "id", "hash", "sequence" },
                values: new object[] { 1, new byte[] { 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0 }, 0L });

            migrationBuilder.InsertData(
                schema: "marketplace",
                table: "commission_rules",
                columns: new[] { "id", "basis_points", "category", "currency", "from", "is_withdrawal", "item_fee_minor", "keep_minor", "maximum_minor", "minimum_minor", "order_fee_minor", "published_at", "published_for", "refund", "seller" },
                values: new object[] { new Guid("019aa000-0000-7000-8000-000000000001"), 1000, null, "EUR", new DateTimeOffset(new DateTime(2000, 1, 1, 0, 0, 0, 0, DateTimeKind.Unspecified), new TimeSpan(0, 0, 0, 0, 0)), false, 0L, 0L, null, 0L, 0L, new DateTimeOffset(new DateTime(2026, 11, 21, 0, 0, 0, 0, DateTimeKind.Unspecified), new TimeSpan(0, 0, 0, 0, 0)), null, "Returned", null });

            migrationBuilder.InsertData(
                schema: "marketplace",
                table: "ranking_weights",
                columns: new[] { "version", "delivery", "price", "published_at", "published_for", "quality" },
                values: new object[] { 1, 2500, 6000, new DateTimeOffset(new DateTime(2026, 11, 21, 0, 0, 0, 0, DateTimeKind.Unspecified), new TimeSpan(0, 0, 0, 0, 0)), null, 1500 });

            migrationBuilder.CreateIndex(
                name: "ix_account_claims_user_id",
                schema: "platform",
                table: "account_claims",
                column: "user_id");

            migrationBuilder.CreateIndex(
                name: "ix_account_logins_user_id",
                schema: "platform",
                table: "account_logins",
                column: "user_id");

            migrationBuilder.CreateIndex(
                name: "ix_account_passkeys_user_id",
                schema: "platform",
                table: "account_passkeys",
                column: "user_id");

            migrationBuilder.CreateIndex(
                name: "ix_accounts_normalized_email",
                schema: "platform",
                table: "accounts",
                column: "normalized_email",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "user_name_index",
                schema: "platform",
                table: "accounts",
                column: "normalized_user_name",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_api_tokens_account",
                schema: "platform",
                table: "api_tokens",
                column: "account");

            migrationBuilder.CreateIndex(
                name: "ix_api_tokens_key_hash",
                schema: "platform",
                table: "api_tokens",
                column: "key_hash",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_audit_entries_action",
                schema: "platform",
                table: "audit_entries",
                column: "action");

            migrationBuilder.CreateIndex(
                name: "ix_audit_entries_actor",
                schema: "platform",
                table: "audit_entries",
                column: "actor");

            migrationBuilder.CreateIndex(
                name: "ix_audit_entries_at",
                schema: "platform",
                table: "audit_entries",
                column: "at");

            migrationBuilder.CreateIndex(
                name: "ix_audit_entries_subject",
                schema: "platform",
                table: "audit_entries",
                column: "subject");

            migrationBuilder.CreateIndex(
                name: "ix_broker_post_ties_looked_at",
                schema: "integrity",
                table: "broker_post_ties",
                column: "looked_at");

            migrationBuilder.CreateIndex(
                name: "ix_broker_post_ties_product",
                schema: "integrity",
                table: "broker_post_ties",
                column: "product");

            migrationBuilder.CreateIndex(
                name: "ix_broker_posts_at",
                schema: "integrity",
                table: "broker_posts",
                column: "at");

            migrationBuilder.CreateIndex(
                name: "ix_broker_posts_class_outcome",
                schema: "integrity",
                table: "broker_posts",
                columns: new[] { "class", "outcome" });

            migrationBuilder.CreateIndex(
                name: "ix_broker_posts_decided_for",
                schema: "integrity",
                table: "broker_posts",
                column: "decided_for");

            migrationBuilder.CreateIndex(
                name: "ix_broker_posts_hash",
                schema: "integrity",
                table: "broker_posts",
                column: "hash",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_broker_posts_imported_at",
                schema: "integrity",
                table: "broker_posts",
                column: "imported_at");

            migrationBuilder.CreateIndex(
                name: "ix_card_sweeps_open",
                schema: "marketplace",
                table: "card_sweeps",
                column: "id",
                filter: "ended_at is null");

            migrationBuilder.CreateIndex(
                name: "ix_cart_lines_offer",
                schema: "marketplace",
                table: "cart_lines",
                column: "offer");

            migrationBuilder.CreateIndex(
                name: "ix_carts_account",
                schema: "marketplace",
                table: "carts",
                column: "account",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_carts_used_at",
                schema: "marketplace",
                table: "carts",
                column: "used_at",
                filter: "account is null");

            migrationBuilder.CreateIndex(
                name: "ix_categories_parent",
                schema: "marketplace",
                table: "categories",
                column: "parent");

            migrationBuilder.CreateIndex(
                name: "ix_categories_slug",
                schema: "marketplace",
                table: "categories",
                column: "slug",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_commission_rules_category",
                schema: "marketplace",
                table: "commission_rules",
                column: "category");

            migrationBuilder.CreateIndex(
                name: "ix_commission_rules_published_for",
                schema: "marketplace",
                table: "commission_rules",
                column: "published_for");

            migrationBuilder.CreateIndex(
                name: "ix_commission_rules_seller",
                schema: "marketplace",
                table: "commission_rules",
                column: "seller");

            migrationBuilder.CreateIndex(
                name: "ix_consent_receipts_record",
                schema: "platform",
                table: "consent_receipts",
                column: "record",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_consent_records_principal_purpose",
                schema: "platform",
                table: "consent_records",
                columns: new[] { "principal", "purpose" });

            migrationBuilder.CreateIndex(
                name: "ix_consent_records_principal_sequence",
                schema: "platform",
                table: "consent_records",
                columns: new[] { "principal", "sequence" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_coupon_uses_coupon_used_at",
                schema: "marketplace",
                table: "coupon_uses",
                columns: new[] { "coupon", "used_at" });

            migrationBuilder.CreateIndex(
                name: "ix_coupons_code_seller",
                schema: "marketplace",
                table: "coupons",
                columns: new[] { "code", "seller" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_coupons_of_market",
                schema: "marketplace",
                table: "coupons",
                column: "code",
                unique: true,
                filter: "seller is null");

            migrationBuilder.CreateIndex(
                name: "ix_coupons_paused_for",
                schema: "marketplace",
                table: "coupons",
                column: "paused_for");

            migrationBuilder.CreateIndex(
                name: "ix_coupons_seller_created_at",
                schema: "marketplace",
                table: "coupons",
                columns: new[] { "seller", "created_at" });

            migrationBuilder.CreateIndex(
                name: "ix_customs_tables_published_for",
                schema: "marketplace",
                table: "customs_tables",
                column: "published_for");

            migrationBuilder.CreateIndex(
                name: "ix_disputes_decided_for",
                schema: "marketplace",
                table: "disputes",
                column: "decided_for");

            migrationBuilder.CreateIndex(
                name: "ix_disputes_open",
                schema: "marketplace",
                table: "disputes",
                column: "opened_at",
                filter: "decided_at is null");

            migrationBuilder.CreateIndex(
                name: "ix_disputes_return",
                schema: "marketplace",
                table: "disputes",
                column: "return");

            migrationBuilder.CreateIndex(
                name: "ix_eligibility_decisions_programme_subject_decided_at",
                schema: "platform",
                table: "eligibility_decisions",
                columns: new[] { "programme", "subject", "decided_at" });

            migrationBuilder.CreateIndex(
                name: "ix_eligibility_decisions_refused_for",
                schema: "platform",
                table: "eligibility_decisions",
                column: "refused_for");

            migrationBuilder.CreateIndex(
                name: "ix_eligibility_decisions_subject_decided_at",
                schema: "platform",
                table: "eligibility_decisions",
                columns: new[] { "subject", "decided_at" });

            migrationBuilder.CreateIndex(
                name: "ix_eligibility_decisions_terms",
                schema: "platform",
                table: "eligibility_decisions",
                column: "terms");

            migrationBuilder.CreateIndex(
                name: "ix_exchange_rates_currency_published_at",
                schema: "platform",
                table: "exchange_rates",
                columns: new[] { "currency", "published_at" });

            migrationBuilder.CreateIndex(
                name: "ix_exchange_rates_published_for",
                schema: "platform",
                table: "exchange_rates",
                column: "published_for");

            migrationBuilder.CreateIndex(
                name: "ix_holds_kept_for",
                schema: "marketplace",
                table: "holds",
                column: "kept_for");

            migrationBuilder.CreateIndex(
                name: "ix_holds_reason",
                schema: "marketplace",
                table: "holds",
                column: "reason");

            migrationBuilder.CreateIndex(
                name: "ix_holds_released_for",
                schema: "marketplace",
                table: "holds",
                column: "released_for");

            migrationBuilder.CreateIndex(
                name: "ix_holds_review_at",
                schema: "marketplace",
                table: "holds",
                column: "review_at",
                filter: "released_at is null");

            migrationBuilder.CreateIndex(
                name: "ix_holds_seller_released_at",
                schema: "marketplace",
                table: "holds",
                columns: new[] { "seller", "released_at" });

            migrationBuilder.CreateIndex(
                name: "ix_inspections_asked_by",
                schema: "platform",
                table: "inspections",
                column: "asked_by");

            migrationBuilder.CreateIndex(
                name: "ix_inspections_kind_id",
                schema: "platform",
                table: "inspections",
                columns: new[] { "kind", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_invitations_key_hash",
                schema: "marketplace",
                table: "invitations",
                column: "key_hash",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_invitations_seller",
                schema: "marketplace",
                table: "invitations",
                column: "seller");

            migrationBuilder.CreateIndex(
                name: "ix_ledger_accounts_owner_kind_currency",
                schema: "marketplace",
                table: "ledger_accounts",
                columns: new[] { "owner", "kind", "currency" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_ledger_entries_account_id",
                schema: "marketplace",
                table: "ledger_entries",
                columns: new[] { "account", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_ledger_entries_journal",
                schema: "marketplace",
                table: "ledger_entries",
                column: "journal");

            migrationBuilder.CreateIndex(
                name: "ix_ledger_journals_cause",
                schema: "marketplace",
                table: "ledger_journals",
                column: "cause");

            migrationBuilder.CreateIndex(
                name: "ix_ledger_journals_key",
                schema: "marketplace",
                table: "ledger_journals",
                column: "key",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_ledger_journals_reason",
                schema: "marketplace",
                table: "ledger_journals",
                column: "reason");

            migrationBuilder.CreateIndex(
                name: "ix_maturity_rules_category",
                schema: "marketplace",
                table: "maturity_rules",
                column: "category");

            migrationBuilder.CreateIndex(
                name: "ix_maturity_rules_published_for",
                schema: "marketplace",
                table: "maturity_rules",
                column: "published_for");

            migrationBuilder.CreateIndex(
                name: "ix_maturity_rules_seller",
                schema: "marketplace",
                table: "maturity_rules",
                column: "seller");

            migrationBuilder.CreateIndex(
                name: "ix_members_account",
                schema: "marketplace",
                table: "members",
                column: "account");

            migrationBuilder.CreateIndex(
                name: "ix_model_versions_live",
                schema: "integrity",
                table: "model_versions",
                column: "state",
                unique: true,
                filter: "state = 1");

            migrationBuilder.CreateIndex(
                name: "ix_model_versions_live_for",
                schema: "integrity",
                table: "model_versions",
                column: "live_for");

            migrationBuilder.CreateIndex(
                name: "ix_model_versions_number",
                schema: "integrity",
                table: "model_versions",
                column: "number",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_notices_account_at",
                schema: "platform",
                table: "notices",
                columns: new[] { "account", "at" });

            migrationBuilder.CreateIndex(
                name: "ix_notices_unread",
                schema: "platform",
                table: "notices",
                column: "account",
                filter: "read_at is null");

            migrationBuilder.CreateIndex(
                name: "ix_notices_waiting",
                schema: "platform",
                table: "notices",
                column: "at",
                filter: "waits");

            migrationBuilder.CreateIndex(
                name: "ix_offer_imports_open",
                schema: "marketplace",
                table: "offer_imports",
                column: "turn_at",
                filter: "state in ('Waiting', 'Running')");

            migrationBuilder.CreateIndex(
                name: "ix_offer_imports_seller_idempotency_key",
                schema: "marketplace",
                table: "offer_imports",
                columns: new[] { "seller", "idempotency_key" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_offer_imports_store",
                schema: "marketplace",
                table: "offer_imports",
                column: "store");

            migrationBuilder.CreateIndex(
                name: "ix_offers_product",
                schema: "marketplace",
                table: "offers",
                column: "product");

            migrationBuilder.CreateIndex(
                name: "ix_offers_store",
                schema: "marketplace",
                table: "offers",
                column: "store");

            migrationBuilder.CreateIndex(
                name: "ix_offers_store_sku",
                schema: "marketplace",
                table: "offers",
                columns: new[] { "store", "sku" },
                unique: true,
                filter: "sku is not null");

            migrationBuilder.CreateIndex(
                name: "ix_offers_variant_store",
                schema: "marketplace",
                table: "offers",
                columns: new[] { "variant", "store" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_order_lines_offer",
                schema: "marketplace",
                table: "order_lines",
                column: "offer");

            migrationBuilder.CreateIndex(
                name: "ix_order_lines_part",
                schema: "marketplace",
                table: "order_lines",
                column: "part");

            migrationBuilder.CreateIndex(
                name: "ix_order_lines_product",
                schema: "marketplace",
                table: "order_lines",
                column: "product");

            migrationBuilder.CreateIndex(
                name: "ix_order_marks_at",
                schema: "marketplace",
                table: "order_marks",
                column: "at");

            migrationBuilder.CreateIndex(
                name: "ix_order_marks_hash_at",
                schema: "marketplace",
                table: "order_marks",
                columns: new[] { "hash", "at" });

            migrationBuilder.CreateIndex(
                name: "ix_orders_account_placed_at",
                schema: "marketplace",
                table: "orders",
                columns: new[] { "account", "placed_at" });

            migrationBuilder.CreateIndex(
                name: "ix_orders_awaiting",
                schema: "marketplace",
                table: "orders",
                column: "placed_at",
                filter: "status = 'AwaitingPayment'");

            migrationBuilder.CreateIndex(
                name: "ix_orders_checkout_key",
                schema: "marketplace",
                table: "orders",
                column: "checkout_key",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_outbox_messages_delivered_at",
                schema: "platform",
                table: "outbox_messages",
                column: "delivered_at",
                filter: "delivered_at is not null");

            migrationBuilder.CreateIndex(
                name: "ix_outbox_messages_due_at_id",
                schema: "platform",
                table: "outbox_messages",
                columns: new[] { "due_at", "id" },
                filter: "delivered_at is null and parked_at is null");

            migrationBuilder.CreateIndex(
                name: "ix_outbox_messages_parked_at",
                schema: "platform",
                table: "outbox_messages",
                column: "parked_at",
                filter: "parked_at is not null");

            migrationBuilder.CreateIndex(
                name: "ix_outgoing_mails_due_at",
                schema: "platform",
                table: "outgoing_mails",
                column: "due_at",
                filter: "sent_at is null and parked_at is null");

            migrationBuilder.CreateIndex(
                name: "ix_outgoing_mails_parked_at",
                schema: "platform",
                table: "outgoing_mails",
                column: "parked_at",
                filter: "parked_at is not null");

            migrationBuilder.CreateIndex(
                name: "ix_payments_order",
                schema: "marketplace",
                table: "payments",
                column: "order",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_payments_undecided",
                schema: "marketplace",
                table: "payments",
                column: "due_at",
                filter: "status in ('Pending', 'Authorised')");

            migrationBuilder.CreateIndex(
                name: "ix_payout_schedules_due",
                schema: "marketplace",
                table: "payout_schedules",
                column: "next_due_at",
                filter: "next_due_at is not null");

            migrationBuilder.CreateIndex(
                name: "ix_payouts_due",
                schema: "marketplace",
                table: "payouts",
                column: "due_at",
                filter: "due_at is not null");

            migrationBuilder.CreateIndex(
                name: "ix_payouts_failed_for",
                schema: "marketplace",
                table: "payouts",
                column: "failed_for");

            migrationBuilder.CreateIndex(
                name: "ix_payouts_seller_currency_scheduled_for",
                schema: "marketplace",
                table: "payouts",
                columns: new[] { "seller", "currency", "scheduled_for" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_payouts_seller_requested_at",
                schema: "marketplace",
                table: "payouts",
                columns: new[] { "seller", "requested_at" });

            migrationBuilder.CreateIndex(
                name: "ix_payouts_status_requested_at",
                schema: "marketplace",
                table: "payouts",
                columns: new[] { "status", "requested_at" });

            migrationBuilder.CreateIndex(
                name: "ix_product_cards_category_base_minor_product",
                schema: "marketplace",
                table: "product_cards",
                columns: new[] { "category", "base_minor", "product" },
                filter: "offer is not null");

            migrationBuilder.CreateIndex(
                name: "ix_product_cards_category_popularity_product",
                schema: "marketplace",
                table: "product_cards",
                columns: new[] { "category", "popularity", "product" },
                filter: "offer is not null");

            migrationBuilder.CreateIndex(
                name: "ix_product_cards_created_at_product",
                schema: "marketplace",
                table: "product_cards",
                columns: new[] { "created_at", "product" },
                filter: "offer is not null");

            migrationBuilder.CreateIndex(
                name: "ix_product_cards_popularity_product",
                schema: "marketplace",
                table: "product_cards",
                columns: new[] { "popularity", "product" },
                filter: "offer is not null");

            migrationBuilder.CreateIndex(
                name: "ix_product_cards_reduced",
                schema: "marketplace",
                table: "product_cards",
                columns: new[] { "price_since", "product" },
                filter: "offer is not null and prior_minor > price_minor");

            migrationBuilder.CreateIndex(
                name: "ix_product_cards_store",
                schema: "marketplace",
                table: "product_cards",
                column: "store");

            migrationBuilder.CreateIndex(
                name: "ix_product_pasts_product_until",
                schema: "marketplace",
                table: "product_pasts",
                columns: new[] { "product", "until" });

            migrationBuilder.CreateIndex(
                name: "ix_product_pasts_until",
                schema: "marketplace",
                table: "product_pasts",
                column: "until");

            migrationBuilder.CreateIndex(
                name: "ix_products_category",
                schema: "marketplace",
                table: "products",
                column: "category");

            migrationBuilder.CreateIndex(
                name: "ix_products_keeper",
                schema: "marketplace",
                table: "products",
                column: "keeper");

            migrationBuilder.CreateIndex(
                name: "ix_products_keeper_code",
                schema: "marketplace",
                table: "products",
                columns: new[] { "keeper", "code" },
                unique: true,
                filter: "code is not null");

            migrationBuilder.CreateIndex(
                name: "ix_products_slug",
                schema: "marketplace",
                table: "products",
                column: "slug",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_programme_memberships_decision",
                schema: "platform",
                table: "programme_memberships",
                column: "decision");

            migrationBuilder.CreateIndex(
                name: "ix_programme_memberships_ended_for",
                schema: "platform",
                table: "programme_memberships",
                column: "ended_for");

            migrationBuilder.CreateIndex(
                name: "ix_programme_memberships_programme_state_version",
                schema: "platform",
                table: "programme_memberships",
                columns: new[] { "programme", "state", "version" });

            migrationBuilder.CreateIndex(
                name: "ix_programme_memberships_programme_told",
                schema: "platform",
                table: "programme_memberships",
                columns: new[] { "programme", "told" });

            migrationBuilder.CreateIndex(
                name: "ix_programme_memberships_subject",
                schema: "platform",
                table: "programme_memberships",
                column: "subject");

            migrationBuilder.CreateIndex(
                name: "ix_programme_terms_programme_version",
                schema: "platform",
                table: "programme_terms",
                columns: new[] { "programme", "version" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_programme_terms_published_for",
                schema: "platform",
                table: "programme_terms",
                column: "published_for");

            migrationBuilder.CreateIndex(
                name: "ix_programmes_slug",
                schema: "platform",
                table: "programmes",
                column: "slug",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_programmes_withdrawn_for",
                schema: "platform",
                table: "programmes",
                column: "withdrawn_for");

            migrationBuilder.CreateIndex(
                name: "ix_ranking_decisions_inputs_hash",
                schema: "marketplace",
                table: "ranking_decisions",
                column: "inputs_hash",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_ranking_decisions_variant_at",
                schema: "marketplace",
                table: "ranking_decisions",
                columns: new[] { "variant", "at" });

            migrationBuilder.CreateIndex(
                name: "ix_ranking_weights_published_for",
                schema: "marketplace",
                table: "ranking_weights",
                column: "published_for");

            migrationBuilder.CreateIndex(
                name: "ix_reasons_decided_by",
                schema: "platform",
                table: "reasons",
                column: "decided_by");

            migrationBuilder.CreateIndex(
                name: "ix_refunds_key",
                schema: "marketplace",
                table: "refunds",
                column: "key",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_refunds_open",
                schema: "marketplace",
                table: "refunds",
                column: "due_at",
                filter: "done_at is null");

            migrationBuilder.CreateIndex(
                name: "ix_refunds_part",
                schema: "marketplace",
                table: "refunds",
                column: "part");

            migrationBuilder.CreateIndex(
                name: "ix_refunds_payment",
                schema: "marketplace",
                table: "refunds",
                column: "payment");

            migrationBuilder.CreateIndex(
                name: "ix_refunds_reason",
                schema: "marketplace",
                table: "refunds",
                column: "reason");

            migrationBuilder.CreateIndex(
                name: "ix_refunds_return",
                schema: "marketplace",
                table: "refunds",
                column: "return");

            migrationBuilder.CreateIndex(
                name: "ix_return_lines_line",
                schema: "marketplace",
                table: "return_lines",
                column: "line");

            migrationBuilder.CreateIndex(
                name: "ix_return_steps_reason",
                schema: "marketplace",
                table: "return_steps",
                column: "reason");

            migrationBuilder.CreateIndex(
                name: "ix_return_steps_return",
                schema: "marketplace",
                table: "return_steps",
                column: "return");

            migrationBuilder.CreateIndex(
                name: "ix_returns_due",
                schema: "marketplace",
                table: "returns",
                column: "due_at",
                filter: "due_at is not null");

            migrationBuilder.CreateIndex(
                name: "ix_returns_order",
                schema: "marketplace",
                table: "returns",
                column: "order");

            migrationBuilder.CreateIndex(
                name: "ix_returns_part",
                schema: "marketplace",
                table: "returns",
                column: "part");

            migrationBuilder.CreateIndex(
                name: "ix_returns_remind",
                schema: "marketplace",
                table: "returns",
                column: "remind_at",
                filter: "remind_at is not null");

            migrationBuilder.CreateIndex(
                name: "ix_returns_seller_status_requested_at",
                schema: "marketplace",
                table: "returns",
                columns: new[] { "seller", "status", "requested_at" });

            migrationBuilder.CreateIndex(
                name: "ix_review_appeals_against",
                schema: "integrity",
                table: "review_appeals",
                column: "against");

            migrationBuilder.CreateIndex(
                name: "ix_review_appeals_answer",
                schema: "integrity",
                table: "review_appeals",
                column: "answer");

            migrationBuilder.CreateIndex(
                name: "ix_review_appeals_open",
                schema: "integrity",
                table: "review_appeals",
                column: "at",
                filter: "answer is null");

            migrationBuilder.CreateIndex(
                name: "ix_review_appeals_review_against",
                schema: "integrity",
                table: "review_appeals",
                columns: new[] { "review", "against" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_review_carry_overs_decided_for",
                schema: "integrity",
                table: "review_carry_overs",
                column: "decided_for");

            migrationBuilder.CreateIndex(
                name: "ix_review_carry_overs_keeper",
                schema: "integrity",
                table: "review_carry_overs",
                column: "keeper");

            migrationBuilder.CreateIndex(
                name: "ix_review_carry_overs_product_past",
                schema: "integrity",
                table: "review_carry_overs",
                columns: new[] { "product", "past" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_review_carry_overs_state_found_at",
                schema: "integrity",
                table: "review_carry_overs",
                columns: new[] { "state", "found_at" });

            migrationBuilder.CreateIndex(
                name: "ix_review_decisions_at",
                schema: "integrity",
                table: "review_decisions",
                column: "at");

            migrationBuilder.CreateIndex(
                name: "ix_review_decisions_reason",
                schema: "integrity",
                table: "review_decisions",
                column: "reason");

            migrationBuilder.CreateIndex(
                name: "ix_review_decisions_review_at",
                schema: "integrity",
                table: "review_decisions",
                columns: new[] { "review", "at" });

            migrationBuilder.CreateIndex(
                name: "ix_review_prints_review",
                schema: "integrity",
                table: "review_prints",
                column: "review");

            migrationBuilder.CreateIndex(
                name: "ix_review_scores_model",
                schema: "integrity",
                table: "review_scores",
                column: "model");

            migrationBuilder.CreateIndex(
                name: "ix_review_scores_open",
                schema: "integrity",
                table: "review_scores",
                column: "chance",
                filter: "is_open");

            migrationBuilder.CreateIndex(
                name: "ix_reviews_account_product",
                schema: "integrity",
                table: "reviews",
                columns: new[] { "account", "product" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_reviews_line",
                schema: "integrity",
                table: "reviews",
                column: "line",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_reviews_product_written_at",
                schema: "integrity",
                table: "reviews",
                columns: new[] { "product", "written_at" });

            migrationBuilder.CreateIndex(
                name: "ix_reviews_reviewer_written_at",
                schema: "integrity",
                table: "reviews",
                columns: new[] { "reviewer", "written_at" });

            migrationBuilder.CreateIndex(
                name: "ix_reviews_seller_answered_at",
                schema: "integrity",
                table: "reviews",
                columns: new[] { "seller", "answered_at" });

            migrationBuilder.CreateIndex(
                name: "ix_reviews_standing_reason",
                schema: "integrity",
                table: "reviews",
                column: "standing_reason");

            migrationBuilder.CreateIndex(
                name: "ix_reviews_standing_until",
                schema: "integrity",
                table: "reviews",
                column: "standing_until",
                filter: "standing_until is not null");

            migrationBuilder.CreateIndex(
                name: "ix_ring_members_reviewer",
                schema: "integrity",
                table: "ring_members",
                column: "reviewer");

            migrationBuilder.CreateIndex(
                name: "ix_ring_products_product",
                schema: "integrity",
                table: "ring_products",
                column: "product");

            migrationBuilder.CreateIndex(
                name: "ix_rings_decided_for",
                schema: "integrity",
                table: "rings",
                column: "decided_for");

            migrationBuilder.CreateIndex(
                name: "ix_rings_state_chance_log10",
                schema: "integrity",
                table: "rings",
                columns: new[] { "state", "chance_log10" });

            migrationBuilder.CreateIndex(
                name: "ix_role_grants_account_role",
                schema: "platform",
                table: "role_grants",
                columns: new[] { "account", "role" },
                unique: true,
                filter: "ended_at is null");

            migrationBuilder.CreateIndex(
                name: "ix_role_grants_ended_for",
                schema: "platform",
                table: "role_grants",
                column: "ended_for");

            migrationBuilder.CreateIndex(
                name: "ix_role_grants_granted_for",
                schema: "platform",
                table: "role_grants",
                column: "granted_for");

            migrationBuilder.CreateIndex(
                name: "ix_screenings_asked_by",
                schema: "integrity",
                table: "screenings",
                column: "asked_by");

            migrationBuilder.CreateIndex(
                name: "ix_screenings_open",
                schema: "integrity",
                table: "screenings",
                column: "ended_at",
                filter: "ended_at is null");

            migrationBuilder.CreateIndex(
                name: "ix_screenings_started_at",
                schema: "integrity",
                table: "screenings",
                column: "started_at");

            migrationBuilder.CreateIndex(
                name: "ix_seller_orders_cancelled_for",
                schema: "marketplace",
                table: "seller_orders",
                column: "cancelled_for");

            migrationBuilder.CreateIndex(
                name: "ix_seller_orders_left_out_for",
                schema: "marketplace",
                table: "seller_orders",
                column: "left_out_for");

            migrationBuilder.CreateIndex(
                name: "ix_seller_orders_maturing",
                schema: "marketplace",
                table: "seller_orders",
                column: "matures_at",
                filter: "matured_at is null and matures_at is not null");

            migrationBuilder.CreateIndex(
                name: "ix_seller_orders_order",
                schema: "marketplace",
                table: "seller_orders",
                column: "order");

            migrationBuilder.CreateIndex(
                name: "ix_seller_orders_seller_status_paid_at",
                schema: "marketplace",
                table: "seller_orders",
                columns: new[] { "seller", "status", "paid_at" });

            migrationBuilder.CreateIndex(
                name: "ix_seller_orders_store",
                schema: "marketplace",
                table: "seller_orders",
                column: "store");

            migrationBuilder.CreateIndex(
                name: "ix_seller_suspensions_lifted_for",
                schema: "marketplace",
                table: "seller_suspensions",
                column: "lifted_for");

            migrationBuilder.CreateIndex(
                name: "ix_seller_suspensions_open",
                schema: "marketplace",
                table: "seller_suspensions",
                column: "seller",
                unique: true,
                filter: "lifted_at is null");

            migrationBuilder.CreateIndex(
                name: "ix_seller_suspensions_reason",
                schema: "marketplace",
                table: "seller_suspensions",
                column: "reason");

            migrationBuilder.CreateIndex(
                name: "ix_seller_suspensions_seller_suspended_at",
                schema: "marketplace",
                table: "seller_suspensions",
                columns: new[] { "seller", "suspended_at" });

            migrationBuilder.CreateIndex(
                name: "ix_sellers_applied_by",
                schema: "marketplace",
                table: "sellers",
                column: "applied_by");

            migrationBuilder.CreateIndex(
                name: "ix_sellers_decided_for",
                schema: "marketplace",
                table: "sellers",
                column: "decided_for");

            migrationBuilder.CreateIndex(
                name: "ix_sellers_status_applied_at",
                schema: "marketplace",
                table: "sellers",
                columns: new[] { "status", "applied_at" });

            migrationBuilder.CreateIndex(
                name: "ix_sessions_account",
                schema: "platform",
                table: "sessions",
                column: "account");

            migrationBuilder.CreateIndex(
                name: "ix_setting_versions_reason",
                schema: "platform",
                table: "setting_versions",
                column: "reason");

            migrationBuilder.CreateIndex(
                name: "ix_setting_versions_setting_from",
                schema: "platform",
                table: "setting_versions",
                columns: new[] { "setting", "from" });

            migrationBuilder.CreateIndex(
                name: "ix_shipments_part",
                schema: "marketplace",
                table: "shipments",
                column: "part");

            migrationBuilder.CreateIndex(
                name: "ix_stored_answers_at",
                schema: "platform",
                table: "stored_answers",
                column: "at");

            migrationBuilder.CreateIndex(
                name: "ix_stores_closed_for",
                schema: "marketplace",
                table: "stores",
                column: "closed_for");

            migrationBuilder.CreateIndex(
                name: "ix_stores_reopened_for",
                schema: "marketplace",
                table: "stores",
                column: "reopened_for");

            migrationBuilder.CreateIndex(
                name: "ix_stores_seller",
                schema: "marketplace",
                table: "stores",
                column: "seller");

            migrationBuilder.CreateIndex(
                name: "ix_stores_slug",
                schema: "marketplace",
                table: "stores",
                column: "slug",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_suspect_sales_decided_for",
                schema: "integrity",
                table: "suspect_sales",
                column: "decided_for");

            migrationBuilder.CreateIndex(
                name: "ix_suspect_sales_found",
                schema: "integrity",
                table: "suspect_sales",
                column: "seller",
                filter: "state = 'Found'");

            migrationBuilder.CreateIndex(
                name: "ix_suspect_sales_left_out_for",
                schema: "integrity",
                table: "suspect_sales",
                column: "left_out_for");

            migrationBuilder.CreateIndex(
                name: "ix_suspect_sales_part",
                schema: "integrity",
                table: "suspect_sales",
                column: "part",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_suspect_sales_seller_state_paid_at",
                schema: "integrity",
                table: "suspect_sales",
                columns: new[] { "seller", "state", "paid_at" });

            migrationBuilder.CreateIndex(
                name: "ix_test_transfer_webhooks_due",
                schema: "marketplace",
                table: "test_transfer_webhooks",
                column: "due_at",
                filter: "delivered_at is null");

            migrationBuilder.CreateIndex(
                name: "ix_test_webhooks_due",
                schema: "marketplace",
                table: "test_webhooks",
                column: "due_at",
                filter: "delivered_at is null");

            migrationBuilder.CreateIndex(
                name: "ix_variants_gtin",
                schema: "marketplace",
                table: "variants",
                column: "gtin",
                filter: "gtin is not null");

            migrationBuilder.CreateIndex(
                name: "ix_variants_product",
                schema: "marketplace",
                table: "variants",
                column: "product");

            migrationBuilder.CreateIndex(
                name: "ix_viewed_products_account_viewed_at",
                schema: "marketplace",
                table: "viewed_products",
                columns: new[] { "account", "viewed_at" });

            migrationBuilder.CreateIndex(
                name: "ix_viewed_products_consent",
                schema: "marketplace",
                table: "viewed_products",
                column: "consent");

            migrationBuilder.CreateIndex(
                name: "ix_viewed_products_product",
                schema: "marketplace",
                table: "viewed_products",
                column: "product");

            migrationBuilder.CreateIndex(
                name: "ix_viewed_products_viewed_at",
                schema: "marketplace",
                table: "viewed_products",
                column: "viewed_at");

            migrationBuilder.CreateIndex(
                name: "ix_webhook_deliveries_created_at",
                schema: "marketplace",
                table: "webhook_deliveries",
                column: "created_at");

            migrationBuilder.CreateIndex(
                name: "ix_webhook_deliveries_due_at",
                schema: "marketplace",
                table: "webhook_deliveries",
                column: "due_at",
                filter: "delivered_at is null and failed_at is null");

            migrationBuilder.CreateIndex(
                name: "ix_webhook_deliveries_endpoint_due_at",
                schema: "marketplace",
                table: "webhook_deliveries",
                columns: new[] { "endpoint", "due_at" },
                filter: "delivered_at is null and failed_at is null");

            migrationBuilder.CreateIndex(
                name: "ix_webhook_deliveries_endpoint_id",
                schema: "marketplace",
                table: "webhook_deliveries",
                columns: new[] { "endpoint", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_webhook_endpoints_seller",
                schema: "marketplace",
                table: "webhook_endpoints",
                column: "seller");

            migrationBuilder.CreateIndex(
                name: "ix_work_runs_work_id",
                schema: "platform",
                table: "work_runs",
                columns: new[] { "work", "id" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "account_claims",
                schema: "platform");

            migrationBuilder.DropTable(
                name: "account_logins",
                schema: "platform");

            migrationBuilder.DropTable(
                name: "account_passkeys",
                schema: "platform");

            migrationBuilder.DropTable(
                name: "account_tokens",
                schema: "platform");

            migrationBuilder.DropTable(
                name: "api_tokens",
                schema: "platform");

            migrationBuilder.DropTable(
                name: "attribute_texts",
                schema: "marketplace");

            migrationBuilder.DropTable(
                name: "audit_entries",
                schema: "platform");

            migrationBuilder.DropTable(
                name: "audit_head",
                schema: "platform");

            migrationBuilder.DropTable(
                name: "broker_post_ties",
                schema: "integrity");

            migrationBuilder.DropTable(
                name: "card_sweeps",
                schema: "marketplace");

            migrationBuilder.DropTable(
                name: "cart_lines",
                schema: "marketplace");

            migrationBuilder.DropTable(
                name: "category_names",
                schema: "marketplace");

            migrationBuilder.DropTable(
                name: "commission_rules",
                schema: "marketplace");

            migrationBuilder.DropTable(
                name: "consent_receipts",
                schema: "platform");

            migrationBuilder.DropTable(
                name: "coupon_customers",
                schema: "marketplace");

            migrationBuilder.DropTable(
                name: "coupon_uses",
                schema: "marketplace");

            migrationBuilder.DropTable(
                name: "customs_tables",
                schema: "marketplace");

            migrationBuilder.DropTable(
                name: "disputes",
                schema: "marketplace");

            migrationBuilder.DropTable(
                name: "exchange_rates",
                schema: "platform");

            migrationBuilder.DropTable(
                name: "holds",
                schema: "marketplace");

            migrationBuilder.DropTable(
                name: "import_pieces",
                schema: "marketplace");

            migrationBuilder.DropTable(
                name: "import_refused_rows",
                schema: "marketplace");

            migrationBuilder.DropTable(
                name: "inspections",
                schema: "platform");

            migrationBuilder.DropTable(
                name: "invitations",
                schema: "marketplace");

            migrationBuilder.DropTable(
                name: "leases",
                schema: "platform");

            migrationBuilder.DropTable(
                name: "ledger_entries",
                schema: "marketplace");

            migrationBuilder.DropTable(
                name: "maturity_rules",
                schema: "marketplace");

            migrationBuilder.DropTable(
                name: "media_files",
                schema: "platform");

            migrationBuilder.DropTable(
                name: "members",
                schema: "marketplace");

            migrationBuilder.DropTable(
                name: "notice_preferences",
                schema: "platform");

            migrationBuilder.DropTable(
                name: "notices",
                schema: "platform");

            migrationBuilder.DropTable(
                name: "order_marks",
                schema: "marketplace");

            migrationBuilder.DropTable(
                name: "outbox_messages",
                schema: "platform");

            migrationBuilder.DropTable(
                name: "outgoing_mails",
                schema: "platform");

            migrationBuilder.DropTable(
                name: "payout_schedules",
                schema: "marketplace");

            migrationBuilder.DropTable(
                name: "payouts",
                schema: "marketplace");

            migrationBuilder.DropTable(
                name: "price_history",
                schema: "marketplace");

            migrationBuilder.DropTable(
                name: "product_attributes",
                schema: "marketplace");

            migrationBuilder.DropTable(
                name: "product_cards",
                schema: "marketplace");

            migrationBuilder.DropTable(
                name: "product_pasts",
                schema: "marketplace");

            migrationBuilder.DropTable(
                name: "product_pictures",
                schema: "marketplace");

            migrationBuilder.DropTable(
                name: "product_texts",
                schema: "marketplace");

            migrationBuilder.DropTable(
                name: "programme_memberships",
                schema: "platform");

            migrationBuilder.DropTable(
                name: "ranking_decisions",
                schema: "marketplace");

            migrationBuilder.DropTable(
                name: "ranking_weights",
                schema: "marketplace");

            migrationBuilder.DropTable(
                name: "received_webhooks",
                schema: "marketplace");

            migrationBuilder.DropTable(
                name: "refunds",
                schema: "marketplace");

            migrationBuilder.DropTable(
                name: "return_lines",
                schema: "marketplace");

            migrationBuilder.DropTable(
                name: "return_pictures",
                schema: "marketplace");

            migrationBuilder.DropTable(
                name: "return_steps",
                schema: "marketplace");

            migrationBuilder.DropTable(
                name: "review_appeals",
                schema: "integrity");

            migrationBuilder.DropTable(
                name: "review_carry_overs",
                schema: "integrity");

            migrationBuilder.DropTable(
                name: "review_prints",
                schema: "integrity");

            migrationBuilder.DropTable(
                name: "review_scores",
                schema: "integrity");

            migrationBuilder.DropTable(
                name: "ring_members",
                schema: "integrity");

            migrationBuilder.DropTable(
                name: "ring_products",
                schema: "integrity");

            migrationBuilder.DropTable(
                name: "role_grants",
                schema: "platform");

            migrationBuilder.DropTable(
                name: "screenings",
                schema: "integrity");

            migrationBuilder.DropTable(
                name: "search_terms",
                schema: "marketplace");

            migrationBuilder.DropTable(
                name: "seller_quality",
                schema: "marketplace");

            migrationBuilder.DropTable(
                name: "seller_suspensions",
                schema: "marketplace");

            migrationBuilder.DropTable(
                name: "seller_zones",
                schema: "marketplace");

            migrationBuilder.DropTable(
                name: "sessions",
                schema: "platform");

            migrationBuilder.DropTable(
                name: "setting_versions",
                schema: "platform");

            migrationBuilder.DropTable(
                name: "shipments",
                schema: "marketplace");

            migrationBuilder.DropTable(
                name: "stored_answers",
                schema: "platform");

            migrationBuilder.DropTable(
                name: "stored_keys",
                schema: "platform");

            migrationBuilder.DropTable(
                name: "suspect_sales",
                schema: "integrity");

            migrationBuilder.DropTable(
                name: "test_charges",
                schema: "marketplace");

            migrationBuilder.DropTable(
                name: "test_refunds",
                schema: "marketplace");

            migrationBuilder.DropTable(
                name: "test_transfer_webhooks",
                schema: "marketplace");

            migrationBuilder.DropTable(
                name: "test_transfers",
                schema: "marketplace");

            migrationBuilder.DropTable(
                name: "test_webhooks",
                schema: "marketplace");

            migrationBuilder.DropTable(
                name: "viewed_products",
                schema: "marketplace");

            migrationBuilder.DropTable(
                name: "webhook_deliveries",
                schema: "marketplace");

            migrationBuilder.DropTable(
                name: "work_runs",
                schema: "platform");

            migrationBuilder.DropTable(
                name: "attributes",
                schema: "marketplace");

            migrationBuilder.DropTable(
                name: "broker_posts",
                schema: "integrity");

            migrationBuilder.DropTable(
                name: "carts",
                schema: "marketplace");

            migrationBuilder.DropTable(
                name: "coupons",
                schema: "marketplace");

            migrationBuilder.DropTable(
                name: "offer_imports",
                schema: "marketplace");

            migrationBuilder.DropTable(
                name: "ledger_accounts",
                schema: "marketplace");

            migrationBuilder.DropTable(
                name: "ledger_journals",
                schema: "marketplace");

            migrationBuilder.DropTable(
                name: "eligibility_decisions",
                schema: "platform");

            migrationBuilder.DropTable(
                name: "payments",
                schema: "marketplace");

            migrationBuilder.DropTable(
                name: "order_lines",
                schema: "marketplace");

            migrationBuilder.DropTable(
                name: "returns",
                schema: "marketplace");

            migrationBuilder.DropTable(
                name: "review_decisions",
                schema: "integrity");

            migrationBuilder.DropTable(
                name: "model_versions",
                schema: "integrity");

            migrationBuilder.DropTable(
                name: "rings",
                schema: "integrity");

            migrationBuilder.DropTable(
                name: "consent_records",
                schema: "platform");

            migrationBuilder.DropTable(
                name: "webhook_endpoints",
                schema: "marketplace");

            migrationBuilder.DropTable(
                name: "programme_terms",
                schema: "platform");

            migrationBuilder.DropTable(
                name: "offers",
                schema: "marketplace");

            migrationBuilder.DropTable(
                name: "seller_orders",
                schema: "marketplace");

            migrationBuilder.DropTable(
                name: "reviews",
                schema: "integrity");

            migrationBuilder.DropTable(
                name: "programmes",
                schema: "platform");

            migrationBuilder.DropTable(
                name: "variants",
                schema: "marketplace");

            migrationBuilder.DropTable(
                name: "orders",
                schema: "marketplace");

            migrationBuilder.DropTable(
                name: "stores",
                schema: "marketplace");

            migrationBuilder.DropTable(
                name: "products",
                schema: "marketplace");

            migrationBuilder.DropTable(
                name: "categories",
                schema: "marketplace");

            migrationBuilder.DropTable(
                name: "sellers",
                schema: "marketplace");

            migrationBuilder.DropTable(
                name: "reasons",
                schema: "platform");

            migrationBuilder.DropTable(
                name: "accounts",
                schema: "platform");
        }
    }
}
