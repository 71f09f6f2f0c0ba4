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
                    used_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
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
                    read_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true)
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
                name: "reviews",
                schema: "integrity",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    product = table.Column<Guid>(type: "uuid", nullable: false),
                    account = table.Column<Guid>(type: "uuid", nullable: true),
                    author = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: false),
                    stars = table.Column<int>(type: "integer", nullable: false),
                    title = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    text = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: false),
                    language = table.Column<string>(type: "character varying(2)", maxLength: 2, nullable: false),
                    written_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    line = table.Column<Guid>(type: "uuid", nullable: true),
                    seller = table.Column<Guid>(type: "uuid", nullable: true),
                    answer = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: true),
                    answered_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_reviews", x => x.id);
                    table.CheckConstraint("ck_reviews_stars", "stars between 1 and 5");
                    table.ForeignKey(
                        name: "fk_reviews_accounts_account",
                        column: x => x.account,
                        principalSchema: "platform",
                        principalTable: "accounts",
                        principalColumn: "id");
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
                name: "commission_rules",
                schema: "marketplace",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    category = table.Column<Guid>(type: "uuid", nullable: true),
                    basis_points = table.Column<int>(type: "integer", nullable: false),
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
                name: "payouts",
                schema: "marketplace",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    seller = table.Column<Guid>(type: "uuid", nullable: false),
                    currency = table.Column<string>(type: "character(3)", unicode: false, fixedLength: true, maxLength: 3, nullable: false),
                    amount_minor = table.Column<long>(type: "bigint", nullable: false),
                    account_hint = table.Column<string>(type: "character varying(12)", maxLength: 12, nullable: false),
                    requested_by = table.Column<Guid>(type: "uuid", nullable: false),
                    requested_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    status = table.Column<string>(type: "character varying(12)", maxLength: 12, nullable: false),
                    settled_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    failed_for = table.Column<Guid>(type: "uuid", nullable: true)
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
                    created_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
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
                    opened_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    closed_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    closed_for = table.Column<Guid>(type: "uuid", nullable: true),
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
                    paid_currency = table.Column<string>(type: "character(3)", unicode: false, fixedLength: true, maxLength: 3, nullable: false),
                    goods_paid_minor = table.Column<long>(type: "bigint", nullable: false),
                    shipping_paid_minor = table.Column<long>(type: "bigint", nullable: false),
                    ship_by = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    deliver_by = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    status = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    paid_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    shipped_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    delivered_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    matured_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    cancelled_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    cancelled_by = table.Column<string>(type: "character varying(10)", maxLength: 10, nullable: true),
                    cancelled_for = table.Column<Guid>(type: "uuid", nullable: true)
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
                name: "offers",
                schema: "marketplace",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    product = table.Column<Guid>(type: "uuid", nullable: false),
                    variant = table.Column<Guid>(type: "uuid", nullable: false),
                    store = table.Column<Guid>(type: "uuid", nullable: false),
                    seller = table.Column<Guid>(type: "uuid", nullable: false),
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
                name: "refunds",
                schema: "marketplace",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    payment = table.Column<Guid>(type: "uuid", nullable: false),
                    part = table.Column<Guid>(type: "uuid", nullable: false),
                    currency = table.Column<string>(type: "character(3)", unicode: false, fixedLength: true, maxLength: 3, nullable: false),
                    amount_minor = table.Column<long>(type: "bigint", nullable: false),
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
                        name: "fk_refunds_seller_orders_part",
                        column: x => x.part,
                        principalSchema: "marketplace",
                        principalTable: "seller_orders",
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
                    unit_paid_minor = table.Column<long>(type: "bigint", nullable: false)
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

            migrationBuilder.InsertData(
                schema: "platform",
                table: "audit_head",
                columns: new[] { "id", "hash", "sequence" },
                values: new object[] { 1, new byte[] { 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0 }, 0L });

            migrationBuilder.InsertData(
                schema: "marketplace",
                table: "commission_rules",
                columns: new[] { "id", "basis_points", "category", "published_at", "published_for" },
                values: new object[] { new Guid("019aa000-0000-7000-8000-000000000001"), 1000, null, new DateTimeOffset(new DateTime(2026, 11, 21, 0, 0, 0, 0, DateTimeKind.Unspecified), new TimeSpan(0, 0, 0, 0, 0)), null });

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
                name: "ix_members_account",
                schema: "marketplace",
                table: "members",
                column: "account");

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
                name: "ix_payouts_failed_for",
                schema: "marketplace",
                table: "payouts",
                column: "failed_for");

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
                name: "ix_products_slug",
                schema: "marketplace",
                table: "products",
                column: "slug",
                unique: true);

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
                name: "ix_reviews_seller_answered_at",
                schema: "integrity",
                table: "reviews",
                columns: new[] { "seller", "answered_at" });

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
                name: "ix_seller_orders_cancelled_for",
                schema: "marketplace",
                table: "seller_orders",
                column: "cancelled_for");

            migrationBuilder.CreateIndex(
                name: "ix_seller_orders_maturing",
                schema: "marketplace",
                table: "seller_orders",
                column: "delivered_at",
                filter: "matured_at is null and delivered_at is not null");

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
                name: "ix_shipments_part",
                schema: "marketplace",
                table: "shipments",
                column: "part");

            migrationBuilder.CreateIndex(
                name: "ix_stores_closed_for",
                schema: "marketplace",
                table: "stores",
                column: "closed_for");

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
                name: "ix_test_webhooks_due",
                schema: "marketplace",
                table: "test_webhooks",
                column: "due_at",
                filter: "delivered_at is null");

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
                name: "exchange_rates",
                schema: "platform");

            migrationBuilder.DropTable(
                name: "holds",
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
                name: "media_files",
                schema: "platform");

            migrationBuilder.DropTable(
                name: "members",
                schema: "marketplace");

            migrationBuilder.DropTable(
                name: "notices",
                schema: "platform");

            migrationBuilder.DropTable(
                name: "order_lines",
                schema: "marketplace");

            migrationBuilder.DropTable(
                name: "outbox_messages",
                schema: "platform");

            migrationBuilder.DropTable(
                name: "outgoing_mails",
                schema: "platform");

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
                name: "product_pictures",
                schema: "marketplace");

            migrationBuilder.DropTable(
                name: "product_texts",
                schema: "marketplace");

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
                name: "reviews",
                schema: "integrity");

            migrationBuilder.DropTable(
                name: "role_grants",
                schema: "platform");

            migrationBuilder.DropTable(
                name: "search_terms",
                schema: "marketplace");

            migrationBuilder.DropTable(
                name: "seller_quality",
                schema: "marketplace");

            migrationBuilder.DropTable(
                name: "sessions",
                schema: "platform");

            migrationBuilder.DropTable(
                name: "shipments",
                schema: "marketplace");

            migrationBuilder.DropTable(
                name: "stored_keys",
                schema: "platform");

            migrationBuilder.DropTable(
                name: "test_charges",
                schema: "marketplace");

            migrationBuilder.DropTable(
                name: "test_refunds",
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
                name: "carts",
                schema: "marketplace");

            migrationBuilder.DropTable(
                name: "ledger_accounts",
                schema: "marketplace");

            migrationBuilder.DropTable(
                name: "ledger_journals",
                schema: "marketplace");

            migrationBuilder.DropTable(
                name: "offers",
                schema: "marketplace");

            migrationBuilder.DropTable(
                name: "payments",
                schema: "marketplace");

            migrationBuilder.DropTable(
                name: "seller_orders",
                schema: "marketplace");

            migrationBuilder.DropTable(
                name: "consent_records",
                schema: "platform");

            migrationBuilder.DropTable(
                name: "webhook_endpoints",
                schema: "marketplace");

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
