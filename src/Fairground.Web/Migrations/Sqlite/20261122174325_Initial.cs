using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Fairground.Web.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class Initial : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "marketplace_attributes",
                columns: table => new
                {
                    code = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    position = table.Column<int>(type: "INTEGER", nullable: false),
                    is_facet = table.Column<bool>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_attributes", x => x.code);
                });

            migrationBuilder.CreateTable(
                name: "marketplace_card_sweeps",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    asked_at = table.Column<long>(type: "INTEGER", nullable: false),
                    at = table.Column<byte[]>(type: "BLOB", nullable: false),
                    ended_at = table.Column<long>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_card_sweeps", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "marketplace_categories",
                columns: table => new
                {
                    id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    parent = table.Column<byte[]>(type: "BLOB", nullable: true),
                    slug = table.Column<string>(type: "TEXT", maxLength: 80, nullable: false),
                    position = table.Column<int>(type: "INTEGER", nullable: false),
                    picture_key = table.Column<string>(type: "TEXT", maxLength: 32, nullable: true),
                    picture_is_drawing = table.Column<bool>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_categories", x => x.id);
                    table.ForeignKey(
                        name: "fk_categories_categories_parent",
                        column: x => x.parent,
                        principalTable: "marketplace_categories",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "marketplace_ledger_accounts",
                columns: table => new
                {
                    id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    owner = table.Column<byte[]>(type: "BLOB", nullable: false),
                    kind = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    currency = table.Column<string>(type: "TEXT", unicode: false, fixedLength: true, maxLength: 3, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_ledger_accounts", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "marketplace_ranking_decisions",
                columns: table => new
                {
                    id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    variant = table.Column<byte[]>(type: "BLOB", nullable: false),
                    destination = table.Column<string>(type: "TEXT", maxLength: 2, nullable: false),
                    weights_version = table.Column<int>(type: "INTEGER", nullable: false),
                    inputs = table.Column<string>(type: "TEXT", maxLength: 8000, nullable: false),
                    inputs_hash = table.Column<byte[]>(type: "BLOB", maxLength: 32, nullable: false),
                    featured = table.Column<byte[]>(type: "BLOB", nullable: false),
                    second = table.Column<byte[]>(type: "BLOB", nullable: false),
                    at = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_ranking_decisions", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "marketplace_received_webhooks",
                columns: table => new
                {
                    provider = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    event_id = table.Column<string>(type: "TEXT", maxLength: 80, nullable: false),
                    received_at = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_received_webhooks", x => new { x.provider, x.event_id });
                });

            migrationBuilder.CreateTable(
                name: "marketplace_search_terms",
                columns: table => new
                {
                    term = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    display = table.Column<string>(type: "TEXT", maxLength: 80, nullable: false),
                    entries = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_search_terms", x => x.term);
                });

            migrationBuilder.CreateTable(
                name: "marketplace_test_charges",
                columns: table => new
                {
                    key = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    currency = table.Column<string>(type: "TEXT", unicode: false, fixedLength: true, maxLength: 3, nullable: false),
                    amount_minor = table.Column<long>(type: "INTEGER", nullable: false),
                    card = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    state = table.Column<string>(type: "TEXT", maxLength: 12, nullable: false),
                    refunded_minor = table.Column<long>(type: "INTEGER", nullable: false),
                    calls = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_test_charges", x => x.key);
                });

            migrationBuilder.CreateTable(
                name: "marketplace_test_refunds",
                columns: table => new
                {
                    key = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    charge = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    amount_minor = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_test_refunds", x => x.key);
                });

            migrationBuilder.CreateTable(
                name: "marketplace_test_transfer_webhooks",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    event_id = table.Column<string>(type: "TEXT", maxLength: 80, nullable: false),
                    key = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    state = table.Column<string>(type: "TEXT", maxLength: 12, nullable: false),
                    trouble = table.Column<string>(type: "TEXT", maxLength: 20, nullable: true),
                    due_at = table.Column<long>(type: "INTEGER", nullable: false),
                    delivered_at = table.Column<long>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_test_transfer_webhooks", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "marketplace_test_transfers",
                columns: table => new
                {
                    key = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    currency = table.Column<string>(type: "TEXT", unicode: false, fixedLength: true, maxLength: 3, nullable: false),
                    amount_minor = table.Column<long>(type: "INTEGER", nullable: false),
                    fate = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    taken_at = table.Column<long>(type: "INTEGER", nullable: true),
                    calls = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_test_transfers", x => x.key);
                });

            migrationBuilder.CreateTable(
                name: "marketplace_test_webhooks",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    event_id = table.Column<string>(type: "TEXT", maxLength: 80, nullable: false),
                    key = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    state = table.Column<string>(type: "TEXT", maxLength: 12, nullable: false),
                    due_at = table.Column<long>(type: "INTEGER", nullable: false),
                    delivered_at = table.Column<long>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_test_webhooks", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "platform_accounts",
                columns: table => new
                {
                    id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    display_name = table.Column<string>(type: "TEXT", maxLength: 80, nullable: false),
                    language = table.Column<string>(type: "TEXT", maxLength: 2, nullable: false),
                    mails_daily = table.Column<bool>(type: "INTEGER", nullable: false),
                    created_at = table.Column<long>(type: "INTEGER", nullable: false),
                    deleted_at = table.Column<long>(type: "INTEGER", nullable: true),
                    user_name = table.Column<string>(type: "TEXT", maxLength: 256, nullable: true),
                    normalized_user_name = table.Column<string>(type: "TEXT", maxLength: 256, nullable: true),
                    email = table.Column<string>(type: "TEXT", maxLength: 256, nullable: true),
                    normalized_email = table.Column<string>(type: "TEXT", maxLength: 256, nullable: true),
                    email_confirmed = table.Column<bool>(type: "INTEGER", nullable: false),
                    password_hash = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    security_stamp = table.Column<string>(type: "TEXT", nullable: true),
                    concurrency_stamp = table.Column<string>(type: "TEXT", nullable: true),
                    phone_number = table.Column<string>(type: "TEXT", maxLength: 256, nullable: true),
                    phone_number_confirmed = table.Column<bool>(type: "INTEGER", nullable: false),
                    two_factor_enabled = table.Column<bool>(type: "INTEGER", nullable: false),
                    lockout_end = table.Column<long>(type: "INTEGER", nullable: true),
                    lockout_enabled = table.Column<bool>(type: "INTEGER", nullable: false),
                    access_failed_count = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_accounts", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "platform_audit_entries",
                columns: table => new
                {
                    sequence = table.Column<long>(type: "INTEGER", nullable: false),
                    at = table.Column<long>(type: "INTEGER", nullable: false),
                    actor = table.Column<byte[]>(type: "BLOB", nullable: true),
                    action = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    subject = table.Column<string>(type: "TEXT", maxLength: 80, nullable: false),
                    reason = table.Column<byte[]>(type: "BLOB", nullable: true),
                    detail = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: false),
                    hash = table.Column<byte[]>(type: "BLOB", maxLength: 32, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_audit_entries", x => x.sequence);
                });

            migrationBuilder.CreateTable(
                name: "platform_audit_head",
                columns: table => new
                {
                    id = table.Column<int>(type: "INTEGER", nullable: false),
                    sequence = table.Column<long>(type: "INTEGER", nullable: false),
                    hash = table.Column<byte[]>(type: "BLOB", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_audit_head", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "platform_leases",
                columns: table => new
                {
                    name = table.Column<string>(type: "TEXT", maxLength: 80, nullable: false),
                    holder = table.Column<Guid>(type: "TEXT", nullable: false),
                    holder_name = table.Column<string>(type: "TEXT", maxLength: 80, nullable: false),
                    until = table.Column<long>(type: "INTEGER", nullable: false),
                    wanted_at = table.Column<long>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_leases", x => x.name);
                });

            migrationBuilder.CreateTable(
                name: "platform_media_files",
                columns: table => new
                {
                    key = table.Column<string>(type: "TEXT", unicode: false, maxLength: 32, nullable: false),
                    is_drawing = table.Column<bool>(type: "INTEGER", nullable: false),
                    width = table.Column<int>(type: "INTEGER", nullable: false),
                    height = table.Column<int>(type: "INTEGER", nullable: false),
                    added_at = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_media_files", x => x.key);
                });

            migrationBuilder.CreateTable(
                name: "platform_outbox_messages",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    @event = table.Column<string>(name: "event", type: "TEXT", maxLength: 120, nullable: false),
                    subscriber = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    body = table.Column<string>(type: "TEXT", nullable: false),
                    created_at = table.Column<long>(type: "INTEGER", nullable: false),
                    due_at = table.Column<long>(type: "INTEGER", nullable: false),
                    attempts = table.Column<int>(type: "INTEGER", nullable: false),
                    delivered_at = table.Column<long>(type: "INTEGER", nullable: true),
                    parked_at = table.Column<long>(type: "INTEGER", nullable: true),
                    failure = table.Column<string>(type: "TEXT", maxLength: 300, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_outbox_messages", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "platform_outgoing_mails",
                columns: table => new
                {
                    id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    @sealed = table.Column<byte[]>(name: "sealed", type: "BLOB", nullable: true),
                    created_at = table.Column<long>(type: "INTEGER", nullable: false),
                    due_at = table.Column<long>(type: "INTEGER", nullable: false),
                    attempts = table.Column<int>(type: "INTEGER", nullable: false),
                    sent_at = table.Column<long>(type: "INTEGER", nullable: true),
                    parked_at = table.Column<long>(type: "INTEGER", nullable: true),
                    failure = table.Column<string>(type: "TEXT", maxLength: 300, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_outgoing_mails", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "platform_stored_answers",
                columns: table => new
                {
                    id = table.Column<byte[]>(type: "BLOB", maxLength: 32, nullable: false),
                    body_hash = table.Column<byte[]>(type: "BLOB", maxLength: 32, nullable: false),
                    at = table.Column<long>(type: "INTEGER", nullable: false),
                    @sealed = table.Column<byte[]>(name: "sealed", type: "BLOB", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_stored_answers", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "platform_stored_keys",
                columns: table => new
                {
                    name = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    xml = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_stored_keys", x => x.name);
                });

            migrationBuilder.CreateTable(
                name: "platform_work_runs",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    work = table.Column<string>(type: "TEXT", maxLength: 80, nullable: false),
                    node = table.Column<string>(type: "TEXT", maxLength: 80, nullable: false),
                    started_at = table.Column<long>(type: "INTEGER", nullable: false),
                    last_started_at = table.Column<long>(type: "INTEGER", nullable: false),
                    last_ended_at = table.Column<long>(type: "INTEGER", nullable: false),
                    runs = table.Column<long>(type: "INTEGER", nullable: false),
                    failure = table.Column<string>(type: "TEXT", maxLength: 300, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_work_runs", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "marketplace_attribute_texts",
                columns: table => new
                {
                    value = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    language = table.Column<string>(type: "TEXT", maxLength: 2, nullable: false),
                    attribute_code = table.Column<string>(type: "TEXT", nullable: false),
                    text = table.Column<string>(type: "TEXT", maxLength: 80, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_attribute_texts", x => new { x.attribute_code, x.value, x.language });
                    table.ForeignKey(
                        name: "fk_attribute_texts_attributes_attribute_code",
                        column: x => x.attribute_code,
                        principalTable: "marketplace_attributes",
                        principalColumn: "code",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "marketplace_category_names",
                columns: table => new
                {
                    language = table.Column<string>(type: "TEXT", maxLength: 2, nullable: false),
                    category_id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    name = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_category_names", x => new { x.category_id, x.language });
                    table.ForeignKey(
                        name: "fk_category_names_categories_category_id",
                        column: x => x.category_id,
                        principalTable: "marketplace_categories",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "integrity_screenings",
                columns: table => new
                {
                    id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    asked_by = table.Column<byte[]>(type: "BLOB", nullable: true),
                    started_at = table.Column<long>(type: "INTEGER", nullable: false),
                    ended_at = table.Column<long>(type: "INTEGER", nullable: true),
                    step = table.Column<int>(type: "INTEGER", nullable: false),
                    done = table.Column<int>(type: "INTEGER", nullable: false),
                    of = table.Column<int>(type: "INTEGER", nullable: false),
                    reviews = table.Column<int>(type: "INTEGER", nullable: false),
                    rings = table.Column<int>(type: "INTEGER", nullable: false),
                    moved = table.Column<int>(type: "INTEGER", nullable: false),
                    usual = table.Column<double>(type: "REAL", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_screenings", x => x.id);
                    table.ForeignKey(
                        name: "fk_screenings_accounts_asked_by",
                        column: x => x.asked_by,
                        principalTable: "platform_accounts",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "marketplace_carts",
                columns: table => new
                {
                    id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    account = table.Column<byte[]>(type: "BLOB", nullable: true),
                    key_hash = table.Column<byte[]>(type: "BLOB", maxLength: 32, nullable: true),
                    checkout_key = table.Column<Guid>(type: "TEXT", nullable: false),
                    used_at = table.Column<long>(type: "INTEGER", nullable: false),
                    coupon_codes = table.Column<string>(type: "TEXT", maxLength: 165, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_carts", x => x.id);
                    table.ForeignKey(
                        name: "fk_carts_accounts_account",
                        column: x => x.account,
                        principalTable: "platform_accounts",
                        principalColumn: "id");
                });

            migrationBuilder.CreateTable(
                name: "marketplace_orders",
                columns: table => new
                {
                    id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    account = table.Column<byte[]>(type: "BLOB", nullable: true),
                    cart = table.Column<byte[]>(type: "BLOB", nullable: true),
                    checkout_key = table.Column<string>(type: "TEXT", maxLength: 80, nullable: false),
                    checkout_hash = table.Column<byte[]>(type: "BLOB", maxLength: 32, nullable: false),
                    email = table.Column<string>(type: "TEXT", maxLength: 254, nullable: false),
                    name = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    language = table.Column<string>(type: "TEXT", maxLength: 2, nullable: false),
                    currency = table.Column<string>(type: "TEXT", unicode: false, fixedLength: true, maxLength: 3, nullable: false),
                    total_minor = table.Column<long>(type: "INTEGER", nullable: false),
                    coupon_codes = table.Column<string>(type: "TEXT", maxLength: 165, nullable: false),
                    credit_minor = table.Column<long>(type: "INTEGER", nullable: false),
                    placed_at = table.Column<long>(type: "INTEGER", nullable: false),
                    status = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    paid_at = table.Column<long>(type: "INTEGER", nullable: true),
                    address_city = table.Column<string>(type: "TEXT", maxLength: 80, nullable: false),
                    address_country = table.Column<string>(type: "TEXT", maxLength: 2, nullable: false),
                    address_line = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    address_postcode = table.Column<string>(type: "TEXT", maxLength: 16, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_orders", x => x.id);
                    table.ForeignKey(
                        name: "fk_orders_accounts_account",
                        column: x => x.account,
                        principalTable: "platform_accounts",
                        principalColumn: "id");
                });

            migrationBuilder.CreateTable(
                name: "platform_account_claims",
                columns: table => new
                {
                    id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    user_id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    claim_type = table.Column<string>(type: "TEXT", nullable: true),
                    claim_value = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_account_claims", x => x.id);
                    table.ForeignKey(
                        name: "fk_account_claims_accounts_user_id",
                        column: x => x.user_id,
                        principalTable: "platform_accounts",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "platform_account_logins",
                columns: table => new
                {
                    login_provider = table.Column<string>(type: "TEXT", maxLength: 128, nullable: false),
                    provider_key = table.Column<string>(type: "TEXT", maxLength: 128, nullable: false),
                    provider_display_name = table.Column<string>(type: "TEXT", nullable: true),
                    user_id = table.Column<byte[]>(type: "BLOB", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_account_logins", x => new { x.login_provider, x.provider_key });
                    table.ForeignKey(
                        name: "fk_account_logins_accounts_user_id",
                        column: x => x.user_id,
                        principalTable: "platform_accounts",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "platform_account_passkeys",
                columns: table => new
                {
                    credential_id = table.Column<byte[]>(type: "BLOB", maxLength: 1024, nullable: false),
                    user_id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Data = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_account_passkeys", x => x.credential_id);
                    table.ForeignKey(
                        name: "fk_account_passkeys_accounts_user_id",
                        column: x => x.user_id,
                        principalTable: "platform_accounts",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "platform_account_tokens",
                columns: table => new
                {
                    user_id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    login_provider = table.Column<string>(type: "TEXT", maxLength: 128, nullable: false),
                    name = table.Column<string>(type: "TEXT", maxLength: 128, nullable: false),
                    value = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_account_tokens", x => new { x.user_id, x.login_provider, x.name });
                    table.ForeignKey(
                        name: "fk_account_tokens_accounts_user_id",
                        column: x => x.user_id,
                        principalTable: "platform_accounts",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "platform_api_tokens",
                columns: table => new
                {
                    id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    account = table.Column<byte[]>(type: "BLOB", nullable: false),
                    name = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    key_hash = table.Column<byte[]>(type: "BLOB", maxLength: 32, nullable: false),
                    scopes = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    created_at = table.Column<long>(type: "INTEGER", nullable: false),
                    expires_at = table.Column<long>(type: "INTEGER", nullable: false),
                    used_at = table.Column<long>(type: "INTEGER", nullable: true),
                    ended_at = table.Column<long>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_api_tokens", x => x.id);
                    table.ForeignKey(
                        name: "fk_api_tokens_accounts_account",
                        column: x => x.account,
                        principalTable: "platform_accounts",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "platform_consent_records",
                columns: table => new
                {
                    id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    principal = table.Column<byte[]>(type: "BLOB", nullable: false),
                    sequence = table.Column<int>(type: "INTEGER", nullable: false),
                    purpose = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    recipient = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    subject = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    notice_version = table.Column<int>(type: "INTEGER", nullable: false),
                    notice_hash = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    language = table.Column<string>(type: "TEXT", maxLength: 2, nullable: false),
                    collection_method = table.Column<string>(type: "TEXT", maxLength: 80, nullable: false),
                    state = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    at = table.Column<long>(type: "INTEGER", nullable: false),
                    valid_until = table.Column<long>(type: "INTEGER", nullable: true),
                    supersedes = table.Column<byte[]>(type: "BLOB", nullable: true),
                    hash = table.Column<byte[]>(type: "BLOB", maxLength: 32, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_consent_records", x => x.id);
                    table.ForeignKey(
                        name: "fk_consent_records_accounts_principal",
                        column: x => x.principal,
                        principalTable: "platform_accounts",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "platform_inspections",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    asked_by = table.Column<byte[]>(type: "BLOB", nullable: true),
                    started_at = table.Column<long>(type: "INTEGER", nullable: false),
                    ended_at = table.Column<long>(type: "INTEGER", nullable: true),
                    total = table.Column<long>(type: "INTEGER", nullable: false),
                    done = table.Column<long>(type: "INTEGER", nullable: false),
                    mark = table.Column<byte[]>(type: "BLOB", maxLength: 32, nullable: false),
                    faults = table.Column<string>(type: "TEXT", maxLength: 40000, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_inspections", x => x.id);
                    table.ForeignKey(
                        name: "fk_inspections_accounts_asked_by",
                        column: x => x.asked_by,
                        principalTable: "platform_accounts",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "platform_notice_preferences",
                columns: table => new
                {
                    account = table.Column<byte[]>(type: "BLOB", nullable: false),
                    kind = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    in_product = table.Column<bool>(type: "INTEGER", nullable: false),
                    by_mail = table.Column<bool>(type: "INTEGER", nullable: false),
                    changed_at = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_notice_preferences", x => new { x.account, x.kind });
                    table.ForeignKey(
                        name: "fk_notice_preferences_accounts_account",
                        column: x => x.account,
                        principalTable: "platform_accounts",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "platform_notices",
                columns: table => new
                {
                    id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    account = table.Column<byte[]>(type: "BLOB", nullable: false),
                    module = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    kind = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    arguments = table.Column<string>(type: "TEXT", maxLength: 30000, nullable: false),
                    path = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    at = table.Column<long>(type: "INTEGER", nullable: false),
                    read_at = table.Column<long>(type: "INTEGER", nullable: true),
                    is_shown = table.Column<bool>(type: "INTEGER", nullable: false),
                    waits = table.Column<bool>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_notices", x => x.id);
                    table.ForeignKey(
                        name: "fk_notices_accounts_account",
                        column: x => x.account,
                        principalTable: "platform_accounts",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "platform_reasons",
                columns: table => new
                {
                    id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    kind = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    statement = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: false),
                    rule = table.Column<string>(type: "TEXT", maxLength: 100, nullable: true),
                    decided_by = table.Column<byte[]>(type: "BLOB", nullable: true),
                    decided_at = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_reasons", x => x.id);
                    table.ForeignKey(
                        name: "fk_reasons_accounts_decided_by",
                        column: x => x.decided_by,
                        principalTable: "platform_accounts",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "platform_sessions",
                columns: table => new
                {
                    id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    account = table.Column<byte[]>(type: "BLOB", nullable: false),
                    device = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    started_at = table.Column<long>(type: "INTEGER", nullable: false),
                    used_at = table.Column<long>(type: "INTEGER", nullable: false),
                    ended_at = table.Column<long>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_sessions", x => x.id);
                    table.ForeignKey(
                        name: "fk_sessions_accounts_account",
                        column: x => x.account,
                        principalTable: "platform_accounts",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "marketplace_order_marks",
                columns: table => new
                {
                    order = table.Column<byte[]>(type: "BLOB", nullable: false),
                    kind = table.Column<string>(type: "TEXT", maxLength: 12, nullable: false),
                    hash = table.Column<Guid>(type: "TEXT", nullable: false),
                    at = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_order_marks", x => new { x.order, x.kind });
                    table.ForeignKey(
                        name: "fk_order_marks_orders_order",
                        column: x => x.order,
                        principalTable: "marketplace_orders",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "marketplace_payments",
                columns: table => new
                {
                    id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    order = table.Column<byte[]>(type: "BLOB", nullable: false),
                    provider = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    currency = table.Column<string>(type: "TEXT", unicode: false, fixedLength: true, maxLength: 3, nullable: false),
                    amount_minor = table.Column<long>(type: "INTEGER", nullable: false),
                    sealed_method = table.Column<byte[]>(type: "BLOB", maxLength: 2000, nullable: true),
                    created_at = table.Column<long>(type: "INTEGER", nullable: false),
                    due_at = table.Column<long>(type: "INTEGER", nullable: false),
                    attempts = table.Column<int>(type: "INTEGER", nullable: false),
                    status = table.Column<string>(type: "TEXT", maxLength: 12, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_payments", x => x.id);
                    table.ForeignKey(
                        name: "fk_payments_orders_order",
                        column: x => x.order,
                        principalTable: "marketplace_orders",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "platform_consent_receipts",
                columns: table => new
                {
                    id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    record = table.Column<byte[]>(type: "BLOB", nullable: false),
                    body = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_consent_receipts", x => x.id);
                    table.ForeignKey(
                        name: "fk_consent_receipts_consent_records_record",
                        column: x => x.record,
                        principalTable: "platform_consent_records",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "integrity_broker_posts",
                columns: table => new
                {
                    id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    hash = table.Column<byte[]>(type: "BLOB", maxLength: 32, nullable: false),
                    source = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    address = table.Column<string>(type: "TEXT", maxLength: 500, nullable: true),
                    group_name = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    members = table.Column<long>(type: "INTEGER", nullable: true),
                    posted_at = table.Column<long>(type: "INTEGER", nullable: true),
                    imported_at = table.Column<long>(type: "INTEGER", nullable: false),
                    at = table.Column<long>(type: "INTEGER", nullable: false),
                    text = table.Column<string>(type: "TEXT", maxLength: 40000, nullable: false),
                    language = table.Column<string>(type: "TEXT", maxLength: 3, nullable: false),
                    @class = table.Column<string>(name: "class", type: "TEXT", maxLength: 20, nullable: false),
                    score = table.Column<double>(type: "REAL", nullable: false),
                    findings = table.Column<string>(type: "TEXT", nullable: false),
                    outcome = table.Column<string>(type: "TEXT", maxLength: 20, nullable: true),
                    decided_for = table.Column<byte[]>(type: "BLOB", nullable: true),
                    decided_at = table.Column<long>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_broker_posts", x => x.id);
                    table.ForeignKey(
                        name: "fk_broker_posts_reasons_decided_for",
                        column: x => x.decided_for,
                        principalTable: "platform_reasons",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "integrity_model_versions",
                columns: table => new
                {
                    id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    number = table.Column<int>(type: "INTEGER", nullable: false),
                    state = table.Column<int>(type: "INTEGER", nullable: false),
                    trained_at = table.Column<long>(type: "INTEGER", nullable: false),
                    labels_from = table.Column<long>(type: "INTEGER", nullable: false),
                    labels_to = table.Column<long>(type: "INTEGER", nullable: false),
                    labels = table.Column<int>(type: "INTEGER", nullable: false),
                    seed = table.Column<int>(type: "INTEGER", nullable: false),
                    features = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: false),
                    metrics = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: false),
                    live_metrics = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: true),
                    live_then = table.Column<byte[]>(type: "BLOB", nullable: true),
                    bytes = table.Column<byte[]>(type: "BLOB", nullable: false),
                    live_from = table.Column<long>(type: "INTEGER", nullable: true),
                    live_for = table.Column<byte[]>(type: "BLOB", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_model_versions", x => x.id);
                    table.CheckConstraint("ck_model_versions_live", "state = 0 or live_for is not null");
                    table.ForeignKey(
                        name: "fk_model_versions_reasons_live_for",
                        column: x => x.live_for,
                        principalTable: "platform_reasons",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "integrity_review_carry_overs",
                columns: table => new
                {
                    id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    product = table.Column<byte[]>(type: "BLOB", nullable: false),
                    keeper = table.Column<byte[]>(type: "BLOB", nullable: true),
                    past = table.Column<long>(type: "INTEGER", nullable: false),
                    since = table.Column<long>(type: "INTEGER", nullable: false),
                    changed_at = table.Column<long>(type: "INTEGER", nullable: false),
                    found_at = table.Column<long>(type: "INTEGER", nullable: false),
                    before = table.Column<string>(type: "TEXT", maxLength: 60000, nullable: false),
                    after = table.Column<string>(type: "TEXT", maxLength: 60000, nullable: false),
                    signs = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    state = table.Column<string>(type: "TEXT", maxLength: 12, nullable: false),
                    decided_for = table.Column<byte[]>(type: "BLOB", nullable: true),
                    decided_at = table.Column<long>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_review_carry_overs", x => x.id);
                    table.ForeignKey(
                        name: "fk_review_carry_overs_reasons_decided_for",
                        column: x => x.decided_for,
                        principalTable: "platform_reasons",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "integrity_reviews",
                columns: table => new
                {
                    id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    product = table.Column<byte[]>(type: "BLOB", nullable: false),
                    account = table.Column<byte[]>(type: "BLOB", nullable: true),
                    author = table.Column<string>(type: "TEXT", maxLength: 80, nullable: false),
                    reviewer = table.Column<byte[]>(type: "BLOB", nullable: false),
                    stars = table.Column<int>(type: "INTEGER", nullable: false),
                    title = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    text = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: false),
                    language = table.Column<string>(type: "TEXT", maxLength: 2, nullable: false),
                    written_at = table.Column<long>(type: "INTEGER", nullable: false),
                    revised_at = table.Column<long>(type: "INTEGER", nullable: true),
                    line = table.Column<byte[]>(type: "BLOB", nullable: true),
                    seller = table.Column<byte[]>(type: "BLOB", nullable: true),
                    standing = table.Column<int>(type: "INTEGER", nullable: false),
                    standing_reason = table.Column<byte[]>(type: "BLOB", nullable: true),
                    standing_until = table.Column<long>(type: "INTEGER", nullable: true),
                    is_decided = table.Column<bool>(type: "INTEGER", nullable: false),
                    answer = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: true),
                    answered_at = table.Column<long>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_reviews", x => x.id);
                    table.CheckConstraint("ck_reviews_standing", "standing = 0 or standing_reason is not null");
                    table.CheckConstraint("ck_reviews_stars", "stars between 1 and 5");
                    table.ForeignKey(
                        name: "fk_reviews_accounts_account",
                        column: x => x.account,
                        principalTable: "platform_accounts",
                        principalColumn: "id");
                    table.ForeignKey(
                        name: "fk_reviews_reasons_standing_reason",
                        column: x => x.standing_reason,
                        principalTable: "platform_reasons",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "integrity_rings",
                columns: table => new
                {
                    id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    state = table.Column<int>(type: "INTEGER", nullable: false),
                    decided_for = table.Column<byte[]>(type: "BLOB", nullable: true),
                    found_at = table.Column<long>(type: "INTEGER", nullable: false),
                    seen_at = table.Column<long>(type: "INTEGER", nullable: false),
                    chance_log10 = table.Column<double>(type: "REAL", nullable: false),
                    weakest_log10 = table.Column<double>(type: "REAL", nullable: false),
                    co_reviews = table.Column<long>(type: "INTEGER", nullable: false),
                    close = table.Column<double>(type: "REAL", nullable: false),
                    close_usual = table.Column<double>(type: "REAL", nullable: false),
                    agreeing = table.Column<double>(type: "REAL", nullable: false),
                    agreeing_usual = table.Column<double>(type: "REAL", nullable: false),
                    days_between = table.Column<double>(type: "REAL", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_rings", x => x.id);
                    table.CheckConstraint("ck_rings_decided", "state = 0 or decided_for is not null");
                    table.ForeignKey(
                        name: "fk_rings_reasons_decided_for",
                        column: x => x.decided_for,
                        principalTable: "platform_reasons",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "integrity_suspect_sales",
                columns: table => new
                {
                    id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    part = table.Column<byte[]>(type: "BLOB", nullable: false),
                    number = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    seller = table.Column<byte[]>(type: "BLOB", nullable: false),
                    product = table.Column<byte[]>(type: "BLOB", nullable: false),
                    paid_at = table.Column<long>(type: "INTEGER", nullable: false),
                    found_at = table.Column<long>(type: "INTEGER", nullable: false),
                    evidence = table.Column<string>(type: "TEXT", maxLength: 8000, nullable: false),
                    state = table.Column<string>(type: "TEXT", maxLength: 12, nullable: false),
                    left_out_for = table.Column<byte[]>(type: "BLOB", nullable: true),
                    decided_for = table.Column<byte[]>(type: "BLOB", nullable: true),
                    decided_at = table.Column<long>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_suspect_sales", x => x.id);
                    table.ForeignKey(
                        name: "fk_suspect_sales_reasons_decided_for",
                        column: x => x.decided_for,
                        principalTable: "platform_reasons",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_suspect_sales_reasons_left_out_for",
                        column: x => x.left_out_for,
                        principalTable: "platform_reasons",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "marketplace_customs_tables",
                columns: table => new
                {
                    version = table.Column<int>(type: "INTEGER", nullable: false),
                    csv = table.Column<string>(type: "TEXT", maxLength: 1000000, nullable: false),
                    published_at = table.Column<long>(type: "INTEGER", nullable: false),
                    published_for = table.Column<byte[]>(type: "BLOB", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_customs_tables", x => x.version);
                    table.ForeignKey(
                        name: "fk_customs_tables_reasons_published_for",
                        column: x => x.published_for,
                        principalTable: "platform_reasons",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "marketplace_ledger_journals",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    key = table.Column<string>(type: "TEXT", maxLength: 80, nullable: false),
                    kind = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    cause = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    reason = table.Column<byte[]>(type: "BLOB", nullable: true),
                    at = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_ledger_journals", x => x.id);
                    table.ForeignKey(
                        name: "fk_ledger_journals_reasons_reason",
                        column: x => x.reason,
                        principalTable: "platform_reasons",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "marketplace_ranking_weights",
                columns: table => new
                {
                    version = table.Column<int>(type: "INTEGER", nullable: false),
                    price = table.Column<int>(type: "INTEGER", nullable: false),
                    delivery = table.Column<int>(type: "INTEGER", nullable: false),
                    quality = table.Column<int>(type: "INTEGER", nullable: false),
                    published_at = table.Column<long>(type: "INTEGER", nullable: false),
                    published_for = table.Column<byte[]>(type: "BLOB", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_ranking_weights", x => x.version);
                    table.ForeignKey(
                        name: "fk_ranking_weights_reasons_published_for",
                        column: x => x.published_for,
                        principalTable: "platform_reasons",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "marketplace_sellers",
                columns: table => new
                {
                    id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    legal_name = table.Column<string>(type: "TEXT", maxLength: 160, nullable: false),
                    email = table.Column<string>(type: "TEXT", maxLength: 254, nullable: false),
                    phone = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    register = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    self_certified_at = table.Column<long>(type: "INTEGER", nullable: false),
                    payout_account_holder = table.Column<string>(type: "TEXT", maxLength: 160, nullable: true),
                    payout_account_hint = table.Column<string>(type: "TEXT", maxLength: 12, nullable: true),
                    payout_account_sealed_number = table.Column<string>(type: "TEXT", maxLength: 400, nullable: true),
                    applied_by = table.Column<byte[]>(type: "BLOB", nullable: false),
                    applied_at = table.Column<long>(type: "INTEGER", nullable: false),
                    status = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    decided_at = table.Column<long>(type: "INTEGER", nullable: true),
                    decided_for = table.Column<byte[]>(type: "BLOB", nullable: true),
                    address_city = table.Column<string>(type: "TEXT", maxLength: 80, nullable: false),
                    address_country = table.Column<string>(type: "TEXT", maxLength: 2, nullable: false),
                    address_line = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    address_postcode = table.Column<string>(type: "TEXT", maxLength: 16, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_sellers", x => x.id);
                    table.ForeignKey(
                        name: "fk_sellers_accounts_applied_by",
                        column: x => x.applied_by,
                        principalTable: "platform_accounts",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_sellers_reasons_decided_for",
                        column: x => x.decided_for,
                        principalTable: "platform_reasons",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "platform_exchange_rates",
                columns: table => new
                {
                    id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    currency = table.Column<string>(type: "TEXT", unicode: false, fixedLength: true, maxLength: 3, nullable: false),
                    micros_per_base = table.Column<long>(type: "INTEGER", nullable: false),
                    published_at = table.Column<long>(type: "INTEGER", nullable: false),
                    published_for = table.Column<byte[]>(type: "BLOB", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_exchange_rates", x => x.id);
                    table.ForeignKey(
                        name: "fk_exchange_rates_reasons_published_for",
                        column: x => x.published_for,
                        principalTable: "platform_reasons",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "platform_programmes",
                columns: table => new
                {
                    id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    slug = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    kind = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    subjects = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    created_at = table.Column<long>(type: "INTEGER", nullable: false),
                    newest = table.Column<int>(type: "INTEGER", nullable: false),
                    draft = table.Column<string>(type: "TEXT", maxLength: 200000, nullable: false),
                    draft_number = table.Column<int>(type: "INTEGER", nullable: false),
                    withdrawn_at = table.Column<long>(type: "INTEGER", nullable: true),
                    withdrawn_for = table.Column<byte[]>(type: "BLOB", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_programmes", x => x.id);
                    table.ForeignKey(
                        name: "fk_programmes_reasons_withdrawn_for",
                        column: x => x.withdrawn_for,
                        principalTable: "platform_reasons",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "platform_role_grants",
                columns: table => new
                {
                    id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    account = table.Column<byte[]>(type: "BLOB", nullable: false),
                    role = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    granted_for = table.Column<byte[]>(type: "BLOB", nullable: false),
                    granted_at = table.Column<long>(type: "INTEGER", nullable: false),
                    ended_at = table.Column<long>(type: "INTEGER", nullable: true),
                    ended_for = table.Column<byte[]>(type: "BLOB", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_role_grants", x => x.id);
                    table.ForeignKey(
                        name: "fk_role_grants_accounts_account",
                        column: x => x.account,
                        principalTable: "platform_accounts",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_role_grants_reasons_ended_for",
                        column: x => x.ended_for,
                        principalTable: "platform_reasons",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_role_grants_reasons_granted_for",
                        column: x => x.granted_for,
                        principalTable: "platform_reasons",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "platform_setting_versions",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    setting = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    value = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    from = table.Column<long>(type: "INTEGER", nullable: false),
                    set_at = table.Column<long>(type: "INTEGER", nullable: false),
                    reason = table.Column<byte[]>(type: "BLOB", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_setting_versions", x => x.id);
                    table.ForeignKey(
                        name: "fk_setting_versions_reasons_reason",
                        column: x => x.reason,
                        principalTable: "platform_reasons",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "integrity_broker_post_ties",
                columns: table => new
                {
                    post = table.Column<byte[]>(type: "BLOB", nullable: false),
                    product = table.Column<byte[]>(type: "BLOB", nullable: false),
                    kind = table.Column<string>(type: "TEXT", maxLength: 10, nullable: false),
                    detail = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    sureness = table.Column<double>(type: "REAL", nullable: false),
                    tied_at = table.Column<long>(type: "INTEGER", nullable: false),
                    untied_at = table.Column<long>(type: "INTEGER", nullable: true),
                    strength = table.Column<double>(type: "REAL", nullable: false),
                    findings = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: false),
                    looked_at = table.Column<long>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_broker_post_ties", x => new { x.post, x.product });
                    table.ForeignKey(
                        name: "fk_broker_post_ties_broker_posts_post",
                        column: x => x.post,
                        principalTable: "integrity_broker_posts",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "integrity_review_decisions",
                columns: table => new
                {
                    id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    review = table.Column<byte[]>(type: "BLOB", nullable: false),
                    finding = table.Column<int>(type: "INTEGER", nullable: false),
                    from = table.Column<int>(type: "INTEGER", nullable: false),
                    to = table.Column<int>(type: "INTEGER", nullable: false),
                    reason = table.Column<byte[]>(type: "BLOB", nullable: false),
                    at = table.Column<long>(type: "INTEGER", nullable: false),
                    inputs = table.Column<byte[]>(type: "BLOB", maxLength: 200, nullable: false),
                    chance = table.Column<double>(type: "REAL", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_review_decisions", x => x.id);
                    table.ForeignKey(
                        name: "fk_review_decisions_reasons_reason",
                        column: x => x.reason,
                        principalTable: "platform_reasons",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_review_decisions_reviews_review",
                        column: x => x.review,
                        principalTable: "integrity_reviews",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "integrity_review_prints",
                columns: table => new
                {
                    key = table.Column<long>(type: "INTEGER", nullable: false),
                    review = table.Column<byte[]>(type: "BLOB", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_review_prints", x => new { x.key, x.review });
                    table.ForeignKey(
                        name: "fk_review_prints_reviews_review",
                        column: x => x.review,
                        principalTable: "integrity_reviews",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "integrity_review_scores",
                columns: table => new
                {
                    review = table.Column<byte[]>(type: "BLOB", nullable: false),
                    inputs = table.Column<byte[]>(type: "BLOB", maxLength: 200, nullable: false),
                    heard = table.Column<double>(type: "REAL", nullable: false),
                    chance = table.Column<double>(type: "REAL", nullable: false),
                    model = table.Column<byte[]>(type: "BLOB", nullable: true),
                    signature = table.Column<byte[]>(type: "BLOB", maxLength: 128, nullable: false),
                    copy_of = table.Column<byte[]>(type: "BLOB", nullable: true),
                    assessed_at = table.Column<long>(type: "INTEGER", nullable: false),
                    is_open = table.Column<bool>(type: "INTEGER", nullable: false),
                    is_sample = table.Column<bool>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_review_scores", x => x.review);
                    table.ForeignKey(
                        name: "fk_review_scores_model_versions_model",
                        column: x => x.model,
                        principalTable: "integrity_model_versions",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_review_scores_reviews_review",
                        column: x => x.review,
                        principalTable: "integrity_reviews",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "integrity_ring_members",
                columns: table => new
                {
                    ring = table.Column<byte[]>(type: "BLOB", nullable: false),
                    reviewer = table.Column<byte[]>(type: "BLOB", nullable: false),
                    reviews = table.Column<int>(type: "INTEGER", nullable: false),
                    on_ring_products = table.Column<int>(type: "INTEGER", nullable: false),
                    chance_log10 = table.Column<double>(type: "REAL", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_ring_members", x => new { x.ring, x.reviewer });
                    table.ForeignKey(
                        name: "fk_ring_members_rings_ring",
                        column: x => x.ring,
                        principalTable: "integrity_rings",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "integrity_ring_products",
                columns: table => new
                {
                    ring = table.Column<byte[]>(type: "BLOB", nullable: false),
                    product = table.Column<byte[]>(type: "BLOB", nullable: false),
                    members = table.Column<int>(type: "INTEGER", nullable: false),
                    reviews = table.Column<int>(type: "INTEGER", nullable: false),
                    first_day = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    last_day = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    chance_log10 = table.Column<double>(type: "REAL", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_ring_products", x => new { x.ring, x.product });
                    table.ForeignKey(
                        name: "fk_ring_products_rings_ring",
                        column: x => x.ring,
                        principalTable: "integrity_rings",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "marketplace_ledger_entries",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    journal = table.Column<long>(type: "INTEGER", nullable: false),
                    account = table.Column<int>(type: "INTEGER", nullable: false),
                    kind = table.Column<short>(type: "INTEGER", nullable: false),
                    minor = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_ledger_entries", x => x.id);
                    table.ForeignKey(
                        name: "fk_ledger_entries_ledger_accounts_account",
                        column: x => x.account,
                        principalTable: "marketplace_ledger_accounts",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_ledger_entries_ledger_journals_journal",
                        column: x => x.journal,
                        principalTable: "marketplace_ledger_journals",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "marketplace_commission_rules",
                columns: table => new
                {
                    id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    category = table.Column<byte[]>(type: "BLOB", nullable: true),
                    seller = table.Column<byte[]>(type: "BLOB", nullable: true),
                    basis_points = table.Column<int>(type: "INTEGER", nullable: false),
                    currency = table.Column<string>(type: "TEXT", unicode: false, fixedLength: true, maxLength: 3, nullable: false),
                    minimum_minor = table.Column<long>(type: "INTEGER", nullable: false),
                    maximum_minor = table.Column<long>(type: "INTEGER", nullable: true),
                    item_fee_minor = table.Column<long>(type: "INTEGER", nullable: false),
                    order_fee_minor = table.Column<long>(type: "INTEGER", nullable: false),
                    refund = table.Column<string>(type: "TEXT", maxLength: 12, nullable: false),
                    keep_minor = table.Column<long>(type: "INTEGER", nullable: false),
                    from = table.Column<long>(type: "INTEGER", nullable: false),
                    is_withdrawal = table.Column<bool>(type: "INTEGER", nullable: false),
                    published_at = table.Column<long>(type: "INTEGER", nullable: false),
                    published_for = table.Column<byte[]>(type: "BLOB", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_commission_rules", x => x.id);
                    table.ForeignKey(
                        name: "fk_commission_rules_categories_category",
                        column: x => x.category,
                        principalTable: "marketplace_categories",
                        principalColumn: "id");
                    table.ForeignKey(
                        name: "fk_commission_rules_reasons_published_for",
                        column: x => x.published_for,
                        principalTable: "platform_reasons",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_commission_rules_sellers_seller",
                        column: x => x.seller,
                        principalTable: "marketplace_sellers",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "marketplace_coupons",
                columns: table => new
                {
                    id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    seller = table.Column<byte[]>(type: "BLOB", nullable: true),
                    code = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    kind = table.Column<string>(type: "TEXT", maxLength: 12, nullable: false),
                    basis_points = table.Column<int>(type: "INTEGER", nullable: false),
                    currency = table.Column<string>(type: "TEXT", unicode: false, fixedLength: true, maxLength: 3, nullable: false),
                    amount_minor = table.Column<long>(type: "INTEGER", nullable: false),
                    minimum_minor = table.Column<long>(type: "INTEGER", nullable: false),
                    scope = table.Column<string>(type: "TEXT", maxLength: 12, nullable: false),
                    targets = table.Column<string>(type: "TEXT", maxLength: 1240, nullable: false),
                    valid_from = table.Column<long>(type: "INTEGER", nullable: false),
                    valid_until = table.Column<long>(type: "INTEGER", nullable: true),
                    uses_max = table.Column<int>(type: "INTEGER", nullable: true),
                    uses_per_customer_max = table.Column<int>(type: "INTEGER", nullable: true),
                    used = table.Column<int>(type: "INTEGER", nullable: false),
                    with_markets = table.Column<bool>(type: "INTEGER", nullable: false),
                    with_sellers = table.Column<bool>(type: "INTEGER", nullable: false),
                    created_at = table.Column<long>(type: "INTEGER", nullable: false),
                    paused_at = table.Column<long>(type: "INTEGER", nullable: true),
                    paused_for = table.Column<byte[]>(type: "BLOB", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_coupons", x => x.id);
                    table.ForeignKey(
                        name: "fk_coupons_reasons_paused_for",
                        column: x => x.paused_for,
                        principalTable: "platform_reasons",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_coupons_sellers_seller",
                        column: x => x.seller,
                        principalTable: "marketplace_sellers",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "marketplace_holds",
                columns: table => new
                {
                    id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    seller = table.Column<byte[]>(type: "BLOB", nullable: false),
                    kind = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    currency = table.Column<string>(type: "TEXT", unicode: false, fixedLength: true, maxLength: 3, nullable: false),
                    amount_minor = table.Column<long>(type: "INTEGER", nullable: false),
                    reason = table.Column<byte[]>(type: "BLOB", nullable: false),
                    placed_at = table.Column<long>(type: "INTEGER", nullable: false),
                    review_at = table.Column<long>(type: "INTEGER", nullable: false),
                    kept_at = table.Column<long>(type: "INTEGER", nullable: true),
                    kept_for = table.Column<byte[]>(type: "BLOB", nullable: true),
                    released_at = table.Column<long>(type: "INTEGER", nullable: true),
                    released_for = table.Column<byte[]>(type: "BLOB", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_holds", x => x.id);
                    table.ForeignKey(
                        name: "fk_holds_reasons_kept_for",
                        column: x => x.kept_for,
                        principalTable: "platform_reasons",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_holds_reasons_reason",
                        column: x => x.reason,
                        principalTable: "platform_reasons",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_holds_reasons_released_for",
                        column: x => x.released_for,
                        principalTable: "platform_reasons",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_holds_sellers_seller",
                        column: x => x.seller,
                        principalTable: "marketplace_sellers",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "marketplace_invitations",
                columns: table => new
                {
                    id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    seller = table.Column<byte[]>(type: "BLOB", nullable: false),
                    role = table.Column<string>(type: "TEXT", maxLength: 10, nullable: false),
                    key_hash = table.Column<byte[]>(type: "BLOB", maxLength: 32, nullable: false),
                    invited_by = table.Column<byte[]>(type: "BLOB", nullable: false),
                    expires_at = table.Column<long>(type: "INTEGER", nullable: false),
                    used_at = table.Column<long>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_invitations", x => x.id);
                    table.ForeignKey(
                        name: "fk_invitations_sellers_seller",
                        column: x => x.seller,
                        principalTable: "marketplace_sellers",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "marketplace_maturity_rules",
                columns: table => new
                {
                    id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    category = table.Column<byte[]>(type: "BLOB", nullable: true),
                    seller = table.Column<byte[]>(type: "BLOB", nullable: true),
                    days = table.Column<int>(type: "INTEGER", nullable: false),
                    from = table.Column<long>(type: "INTEGER", nullable: false),
                    is_withdrawal = table.Column<bool>(type: "INTEGER", nullable: false),
                    published_at = table.Column<long>(type: "INTEGER", nullable: false),
                    published_for = table.Column<byte[]>(type: "BLOB", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_maturity_rules", x => x.id);
                    table.ForeignKey(
                        name: "fk_maturity_rules_categories_category",
                        column: x => x.category,
                        principalTable: "marketplace_categories",
                        principalColumn: "id");
                    table.ForeignKey(
                        name: "fk_maturity_rules_reasons_published_for",
                        column: x => x.published_for,
                        principalTable: "platform_reasons",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_maturity_rules_sellers_seller",
                        column: x => x.seller,
                        principalTable: "marketplace_sellers",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "marketplace_members",
                columns: table => new
                {
                    seller = table.Column<byte[]>(type: "BLOB", nullable: false),
                    account = table.Column<byte[]>(type: "BLOB", nullable: false),
                    role = table.Column<string>(type: "TEXT", maxLength: 10, nullable: false),
                    since = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_members", x => new { x.seller, x.account });
                    table.ForeignKey(
                        name: "fk_members_accounts_account",
                        column: x => x.account,
                        principalTable: "platform_accounts",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_members_sellers_seller",
                        column: x => x.seller,
                        principalTable: "marketplace_sellers",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "marketplace_payout_schedules",
                columns: table => new
                {
                    id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    rhythm = table.Column<string>(type: "TEXT", maxLength: 12, nullable: false),
                    weekday = table.Column<string>(type: "TEXT", maxLength: 12, nullable: false),
                    day_of_month = table.Column<int>(type: "INTEGER", nullable: false),
                    minute_of_day = table.Column<int>(type: "INTEGER", nullable: false),
                    zone = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    minimums = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: false),
                    next_due_at = table.Column<long>(type: "INTEGER", nullable: true),
                    last_due_at = table.Column<long>(type: "INTEGER", nullable: true),
                    set_at = table.Column<long>(type: "INTEGER", nullable: false),
                    set_by = table.Column<byte[]>(type: "BLOB", nullable: false),
                    paused_at = table.Column<long>(type: "INTEGER", nullable: true),
                    paused_for = table.Column<byte[]>(type: "BLOB", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_payout_schedules", x => x.id);
                    table.ForeignKey(
                        name: "fk_payout_schedules_sellers_id",
                        column: x => x.id,
                        principalTable: "marketplace_sellers",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "marketplace_payouts",
                columns: table => new
                {
                    id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    seller = table.Column<byte[]>(type: "BLOB", nullable: false),
                    currency = table.Column<string>(type: "TEXT", unicode: false, fixedLength: true, maxLength: 3, nullable: false),
                    amount_minor = table.Column<long>(type: "INTEGER", nullable: false),
                    account_hint = table.Column<string>(type: "TEXT", maxLength: 12, nullable: false),
                    provider = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    holder = table.Column<string>(type: "TEXT", maxLength: 160, nullable: true),
                    sealed_number = table.Column<string>(type: "TEXT", maxLength: 400, nullable: true),
                    requested_by = table.Column<byte[]>(type: "BLOB", nullable: true),
                    requested_at = table.Column<long>(type: "INTEGER", nullable: false),
                    scheduled_for = table.Column<long>(type: "INTEGER", nullable: true),
                    status = table.Column<string>(type: "TEXT", maxLength: 12, nullable: false),
                    sent_at = table.Column<long>(type: "INTEGER", nullable: true),
                    settled_at = table.Column<long>(type: "INTEGER", nullable: true),
                    returned_at = table.Column<long>(type: "INTEGER", nullable: true),
                    failed_for = table.Column<byte[]>(type: "BLOB", nullable: true),
                    due_at = table.Column<long>(type: "INTEGER", nullable: true),
                    attempts = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_payouts", x => x.id);
                    table.ForeignKey(
                        name: "fk_payouts_reasons_failed_for",
                        column: x => x.failed_for,
                        principalTable: "platform_reasons",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_payouts_sellers_seller",
                        column: x => x.seller,
                        principalTable: "marketplace_sellers",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "marketplace_products",
                columns: table => new
                {
                    id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    slug = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    category = table.Column<byte[]>(type: "BLOB", nullable: false),
                    brand = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    original_language = table.Column<string>(type: "TEXT", maxLength: 2, nullable: false),
                    keeper = table.Column<byte[]>(type: "BLOB", nullable: true),
                    code = table.Column<string>(type: "TEXT", maxLength: 64, nullable: true),
                    created_at = table.Column<long>(type: "INTEGER", nullable: false),
                    hs_code = table.Column<string>(type: "TEXT", maxLength: 10, nullable: true),
                    origin = table.Column<string>(type: "TEXT", maxLength: 2, nullable: true),
                    weight_grams = table.Column<int>(type: "INTEGER", nullable: true),
                    status = table.Column<string>(type: "TEXT", maxLength: 12, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_products", x => x.id);
                    table.ForeignKey(
                        name: "fk_products_categories_category",
                        column: x => x.category,
                        principalTable: "marketplace_categories",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_products_sellers_keeper",
                        column: x => x.keeper,
                        principalTable: "marketplace_sellers",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "marketplace_seller_quality",
                columns: table => new
                {
                    seller = table.Column<byte[]>(type: "BLOB", nullable: false),
                    orders = table.Column<int>(type: "INTEGER", nullable: false),
                    late = table.Column<int>(type: "INTEGER", nullable: false),
                    cancelled = table.Column<int>(type: "INTEGER", nullable: false),
                    score = table.Column<double>(type: "REAL", nullable: false),
                    computed_at = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_seller_quality", x => x.seller);
                    table.ForeignKey(
                        name: "fk_seller_quality_sellers_seller",
                        column: x => x.seller,
                        principalTable: "marketplace_sellers",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "marketplace_seller_suspensions",
                columns: table => new
                {
                    id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    seller = table.Column<byte[]>(type: "BLOB", nullable: false),
                    suspended_at = table.Column<long>(type: "INTEGER", nullable: false),
                    reason = table.Column<byte[]>(type: "BLOB", nullable: false),
                    lifted_at = table.Column<long>(type: "INTEGER", nullable: true),
                    lifted_for = table.Column<byte[]>(type: "BLOB", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_seller_suspensions", x => x.id);
                    table.ForeignKey(
                        name: "fk_seller_suspensions_reasons_lifted_for",
                        column: x => x.lifted_for,
                        principalTable: "platform_reasons",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_seller_suspensions_reasons_reason",
                        column: x => x.reason,
                        principalTable: "platform_reasons",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_seller_suspensions_sellers_seller",
                        column: x => x.seller,
                        principalTable: "marketplace_sellers",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "marketplace_seller_zones",
                columns: table => new
                {
                    seller = table.Column<byte[]>(type: "BLOB", nullable: false),
                    from_month = table.Column<int>(type: "INTEGER", nullable: false),
                    zone = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_seller_zones", x => new { x.seller, x.from_month });
                    table.ForeignKey(
                        name: "fk_seller_zones_sellers_seller",
                        column: x => x.seller,
                        principalTable: "marketplace_sellers",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "marketplace_stores",
                columns: table => new
                {
                    id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    seller = table.Column<byte[]>(type: "BLOB", nullable: false),
                    name = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    slug = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    about = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: false),
                    currency = table.Column<string>(type: "TEXT", unicode: false, fixedLength: true, maxLength: 3, nullable: false),
                    ships_from = table.Column<string>(type: "TEXT", maxLength: 2, nullable: false),
                    handling_days = table.Column<int>(type: "INTEGER", nullable: false),
                    return_days = table.Column<int>(type: "INTEGER", nullable: false),
                    opened_at = table.Column<long>(type: "INTEGER", nullable: false),
                    closed_at = table.Column<long>(type: "INTEGER", nullable: true),
                    closed_for = table.Column<byte[]>(type: "BLOB", nullable: true),
                    reopened_at = table.Column<long>(type: "INTEGER", nullable: true),
                    reopened_for = table.Column<byte[]>(type: "BLOB", nullable: true),
                    rates = table.Column<string>(type: "TEXT", maxLength: 600, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_stores", x => x.id);
                    table.ForeignKey(
                        name: "fk_stores_reasons_closed_for",
                        column: x => x.closed_for,
                        principalTable: "platform_reasons",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_stores_reasons_reopened_for",
                        column: x => x.reopened_for,
                        principalTable: "platform_reasons",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_stores_sellers_seller",
                        column: x => x.seller,
                        principalTable: "marketplace_sellers",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "marketplace_webhook_endpoints",
                columns: table => new
                {
                    id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    seller = table.Column<byte[]>(type: "BLOB", nullable: false),
                    created_at = table.Column<long>(type: "INTEGER", nullable: false),
                    url = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false),
                    types = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    sealed_secret = table.Column<byte[]>(type: "BLOB", nullable: false),
                    sealed_old_secret = table.Column<byte[]>(type: "BLOB", nullable: true),
                    old_secret_until = table.Column<long>(type: "INTEGER", nullable: true),
                    disabled_at = table.Column<long>(type: "INTEGER", nullable: true),
                    disabled_for = table.Column<string>(type: "TEXT", maxLength: 10, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_webhook_endpoints", x => x.id);
                    table.ForeignKey(
                        name: "fk_webhook_endpoints_sellers_seller",
                        column: x => x.seller,
                        principalTable: "marketplace_sellers",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "platform_programme_terms",
                columns: table => new
                {
                    id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    programme = table.Column<byte[]>(type: "BLOB", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false),
                    body = table.Column<string>(type: "TEXT", maxLength: 200000, nullable: false),
                    body_hash = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    published_at = table.Column<long>(type: "INTEGER", nullable: false),
                    effective_from = table.Column<long>(type: "INTEGER", nullable: false),
                    published_for = table.Column<byte[]>(type: "BLOB", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_programme_terms", x => x.id);
                    table.ForeignKey(
                        name: "fk_programme_terms_programmes_programme",
                        column: x => x.programme,
                        principalTable: "platform_programmes",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_programme_terms_reasons_published_for",
                        column: x => x.published_for,
                        principalTable: "platform_reasons",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "integrity_review_appeals",
                columns: table => new
                {
                    id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    review = table.Column<byte[]>(type: "BLOB", nullable: false),
                    against = table.Column<byte[]>(type: "BLOB", nullable: false),
                    decided_by = table.Column<byte[]>(type: "BLOB", nullable: true),
                    text = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: false),
                    at = table.Column<long>(type: "INTEGER", nullable: false),
                    answer = table.Column<byte[]>(type: "BLOB", nullable: true),
                    answered_at = table.Column<long>(type: "INTEGER", nullable: true),
                    is_upheld = table.Column<bool>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_review_appeals", x => x.id);
                    table.ForeignKey(
                        name: "fk_review_appeals_reasons_against",
                        column: x => x.against,
                        principalTable: "platform_reasons",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_review_appeals_review_decisions_answer",
                        column: x => x.answer,
                        principalTable: "integrity_review_decisions",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_review_appeals_reviews_review",
                        column: x => x.review,
                        principalTable: "integrity_reviews",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "marketplace_coupon_customers",
                columns: table => new
                {
                    coupon = table.Column<byte[]>(type: "BLOB", nullable: false),
                    customer = table.Column<byte[]>(type: "BLOB", maxLength: 32, nullable: false),
                    uses = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_coupon_customers", x => new { x.coupon, x.customer });
                    table.ForeignKey(
                        name: "fk_coupon_customers_coupons_coupon",
                        column: x => x.coupon,
                        principalTable: "marketplace_coupons",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "marketplace_coupon_uses",
                columns: table => new
                {
                    order = table.Column<byte[]>(type: "BLOB", nullable: false),
                    coupon = table.Column<byte[]>(type: "BLOB", nullable: false),
                    currency = table.Column<string>(type: "TEXT", unicode: false, fixedLength: true, maxLength: 3, nullable: false),
                    off_minor = table.Column<long>(type: "INTEGER", nullable: false),
                    used_at = table.Column<long>(type: "INTEGER", nullable: false),
                    returned_at = table.Column<long>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_coupon_uses", x => new { x.order, x.coupon });
                    table.ForeignKey(
                        name: "fk_coupon_uses_coupons_coupon",
                        column: x => x.coupon,
                        principalTable: "marketplace_coupons",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_coupon_uses_orders_order",
                        column: x => x.order,
                        principalTable: "marketplace_orders",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "marketplace_product_attributes",
                columns: table => new
                {
                    code = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    product_id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    value = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_product_attributes", x => new { x.product_id, x.code });
                    table.ForeignKey(
                        name: "fk_product_attributes_products_product_id",
                        column: x => x.product_id,
                        principalTable: "marketplace_products",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "marketplace_product_cards",
                columns: table => new
                {
                    product = table.Column<byte[]>(type: "BLOB", nullable: false),
                    category = table.Column<byte[]>(type: "BLOB", nullable: false),
                    slug = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    title = table.Column<string>(type: "TEXT", maxLength: 140, nullable: false),
                    brand = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    picture_key = table.Column<string>(type: "TEXT", maxLength: 32, nullable: true),
                    picture_is_drawing = table.Column<bool>(type: "INTEGER", nullable: false),
                    offer = table.Column<byte[]>(type: "BLOB", nullable: true),
                    store = table.Column<byte[]>(type: "BLOB", nullable: true),
                    store_name = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    store_slug = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    ships_from = table.Column<string>(type: "TEXT", maxLength: 2, nullable: false),
                    days_domestic = table.Column<int>(type: "INTEGER", nullable: true),
                    days_region = table.Column<int>(type: "INTEGER", nullable: true),
                    days_world = table.Column<int>(type: "INTEGER", nullable: true),
                    currency = table.Column<string>(type: "TEXT", unicode: false, fixedLength: true, maxLength: 3, nullable: false),
                    price_minor = table.Column<long>(type: "INTEGER", nullable: false),
                    base_minor = table.Column<long>(type: "INTEGER", nullable: false),
                    prior_minor = table.Column<long>(type: "INTEGER", nullable: true),
                    price_since = table.Column<long>(type: "INTEGER", nullable: true),
                    has_other_prices = table.Column<bool>(type: "INTEGER", nullable: false),
                    offers = table.Column<int>(type: "INTEGER", nullable: false),
                    stock = table.Column<int>(type: "INTEGER", nullable: false),
                    rating = table.Column<double>(type: "REAL", nullable: false),
                    ratings = table.Column<int>(type: "INTEGER", nullable: false),
                    sold = table.Column<int>(type: "INTEGER", nullable: false),
                    popularity = table.Column<double>(type: "REAL", nullable: false),
                    created_at = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_product_cards", x => x.product);
                    table.ForeignKey(
                        name: "fk_product_cards_products_product",
                        column: x => x.product,
                        principalTable: "marketplace_products",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "marketplace_product_pasts",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    product = table.Column<byte[]>(type: "BLOB", nullable: false),
                    until = table.Column<long>(type: "INTEGER", nullable: false),
                    title = table.Column<string>(type: "TEXT", maxLength: 140, nullable: false),
                    language = table.Column<string>(type: "TEXT", maxLength: 2, nullable: false),
                    brand = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    category = table.Column<byte[]>(type: "BLOB", nullable: false),
                    variants = table.Column<string>(type: "TEXT", maxLength: 30000, nullable: false),
                    pictures = table.Column<string>(type: "TEXT", maxLength: 30000, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_product_pasts", x => x.id);
                    table.ForeignKey(
                        name: "fk_product_pasts_products_product",
                        column: x => x.product,
                        principalTable: "marketplace_products",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "marketplace_product_pictures",
                columns: table => new
                {
                    position = table.Column<int>(type: "INTEGER", nullable: false),
                    product_id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    media_key = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    is_drawing = table.Column<bool>(type: "INTEGER", nullable: false),
                    view = table.Column<string>(type: "TEXT", maxLength: 10, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_product_pictures", x => new { x.product_id, x.position });
                    table.ForeignKey(
                        name: "fk_product_pictures_products_product_id",
                        column: x => x.product_id,
                        principalTable: "marketplace_products",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "marketplace_product_texts",
                columns: table => new
                {
                    language = table.Column<string>(type: "TEXT", maxLength: 2, nullable: false),
                    product_id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    title = table.Column<string>(type: "TEXT", maxLength: 140, nullable: false),
                    description = table.Column<string>(type: "TEXT", maxLength: 5000, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_product_texts", x => new { x.product_id, x.language });
                    table.ForeignKey(
                        name: "fk_product_texts_products_product_id",
                        column: x => x.product_id,
                        principalTable: "marketplace_products",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "marketplace_variants",
                columns: table => new
                {
                    id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    product = table.Column<byte[]>(type: "BLOB", nullable: false),
                    position = table.Column<int>(type: "INTEGER", nullable: false),
                    sku = table.Column<string>(type: "TEXT", maxLength: 64, nullable: true),
                    gtin = table.Column<string>(type: "TEXT", maxLength: 14, nullable: true),
                    options = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_variants", x => x.id);
                    table.ForeignKey(
                        name: "fk_variants_products_product",
                        column: x => x.product,
                        principalTable: "marketplace_products",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "marketplace_viewed_products",
                columns: table => new
                {
                    account = table.Column<byte[]>(type: "BLOB", nullable: false),
                    product = table.Column<byte[]>(type: "BLOB", nullable: false),
                    viewed_at = table.Column<long>(type: "INTEGER", nullable: false),
                    consent = table.Column<byte[]>(type: "BLOB", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_viewed_products", x => new { x.account, x.product });
                    table.ForeignKey(
                        name: "fk_viewed_products_accounts_account",
                        column: x => x.account,
                        principalTable: "platform_accounts",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_viewed_products_consent_records_consent",
                        column: x => x.consent,
                        principalTable: "platform_consent_records",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_viewed_products_products_product",
                        column: x => x.product,
                        principalTable: "marketplace_products",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "marketplace_offer_imports",
                columns: table => new
                {
                    id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    seller = table.Column<byte[]>(type: "BLOB", nullable: false),
                    store = table.Column<byte[]>(type: "BLOB", nullable: false),
                    name = table.Column<string>(type: "TEXT", maxLength: 160, nullable: false),
                    bytes = table.Column<long>(type: "INTEGER", nullable: false),
                    hash = table.Column<byte[]>(type: "BLOB", nullable: false),
                    idempotency_key = table.Column<string>(type: "TEXT", maxLength: 100, nullable: true),
                    encoding = table.Column<string>(type: "TEXT", maxLength: 12, nullable: false),
                    decimal_sign = table.Column<string>(type: "TEXT", maxLength: 8, nullable: false),
                    language = table.Column<string>(type: "TEXT", maxLength: 2, nullable: false),
                    category = table.Column<string>(type: "TEXT", maxLength: 80, nullable: true),
                    created_at = table.Column<long>(type: "INTEGER", nullable: false),
                    phase = table.Column<string>(type: "TEXT", maxLength: 8, nullable: false),
                    state = table.Column<string>(type: "TEXT", maxLength: 12, nullable: false),
                    rows = table.Column<int>(type: "INTEGER", nullable: false),
                    rows_total = table.Column<int>(type: "INTEGER", nullable: true),
                    made = table.Column<int>(type: "INTEGER", nullable: false),
                    changed = table.Column<int>(type: "INTEGER", nullable: false),
                    unchanged = table.Column<int>(type: "INTEGER", nullable: false),
                    refused_rows = table.Column<int>(type: "INTEGER", nullable: false),
                    header = table.Column<string>(type: "TEXT", nullable: false),
                    notes = table.Column<string>(type: "TEXT", nullable: false),
                    stop_code = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    stop_detail = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    attempts = table.Column<int>(type: "INTEGER", nullable: false),
                    turn_at = table.Column<long>(type: "INTEGER", nullable: false),
                    started_at = table.Column<long>(type: "INTEGER", nullable: true),
                    ended_at = table.Column<long>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_offer_imports", x => x.id);
                    table.ForeignKey(
                        name: "fk_offer_imports_sellers_seller",
                        column: x => x.seller,
                        principalTable: "marketplace_sellers",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_offer_imports_stores_store",
                        column: x => x.store,
                        principalTable: "marketplace_stores",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "marketplace_seller_orders",
                columns: table => new
                {
                    id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    order = table.Column<byte[]>(type: "BLOB", nullable: false),
                    seller = table.Column<byte[]>(type: "BLOB", nullable: false),
                    store = table.Column<byte[]>(type: "BLOB", nullable: false),
                    currency = table.Column<string>(type: "TEXT", unicode: false, fixedLength: true, maxLength: 3, nullable: false),
                    goods_minor = table.Column<long>(type: "INTEGER", nullable: false),
                    shipping_minor = table.Column<long>(type: "INTEGER", nullable: false),
                    commission_minor = table.Column<long>(type: "INTEGER", nullable: false),
                    fees_minor = table.Column<long>(type: "INTEGER", nullable: false),
                    commission_refund = table.Column<string>(type: "TEXT", maxLength: 12, nullable: false),
                    commission_keep_minor = table.Column<long>(type: "INTEGER", nullable: false),
                    maturity_days = table.Column<int>(type: "INTEGER", nullable: false),
                    rounding_paid_minor = table.Column<long>(type: "INTEGER", nullable: false),
                    paid_currency = table.Column<string>(type: "TEXT", unicode: false, fixedLength: true, maxLength: 3, nullable: false),
                    goods_paid_minor = table.Column<long>(type: "INTEGER", nullable: false),
                    shipping_paid_minor = table.Column<long>(type: "INTEGER", nullable: false),
                    shipping_discount_paid_minor = table.Column<long>(type: "INTEGER", nullable: false),
                    promotion_minor = table.Column<long>(type: "INTEGER", nullable: false),
                    customs = table.Column<string>(type: "TEXT", maxLength: 12, nullable: false),
                    customs_table_version = table.Column<int>(type: "INTEGER", nullable: true),
                    duty_paid_minor = table.Column<long>(type: "INTEGER", nullable: false),
                    import_tax_paid_minor = table.Column<long>(type: "INTEGER", nullable: false),
                    ship_by = table.Column<long>(type: "INTEGER", nullable: false),
                    deliver_by = table.Column<long>(type: "INTEGER", nullable: false),
                    status = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    paid_at = table.Column<long>(type: "INTEGER", nullable: true),
                    shipped_at = table.Column<long>(type: "INTEGER", nullable: true),
                    delivered_at = table.Column<long>(type: "INTEGER", nullable: true),
                    matures_at = table.Column<long>(type: "INTEGER", nullable: true),
                    matured_at = table.Column<long>(type: "INTEGER", nullable: true),
                    cancelled_at = table.Column<long>(type: "INTEGER", nullable: true),
                    cancelled_by = table.Column<string>(type: "TEXT", maxLength: 10, nullable: true),
                    cancelled_for = table.Column<byte[]>(type: "BLOB", nullable: true),
                    left_out_for = table.Column<byte[]>(type: "BLOB", nullable: true),
                    credit_paid_minor = table.Column<long>(type: "INTEGER", nullable: false),
                    return_days = table.Column<int>(type: "INTEGER", nullable: false),
                    goods_refunded_minor = table.Column<long>(type: "INTEGER", nullable: false),
                    shipping_refunded_minor = table.Column<long>(type: "INTEGER", nullable: false),
                    pending_taken_minor = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_seller_orders", x => x.id);
                    table.ForeignKey(
                        name: "fk_seller_orders_orders_order",
                        column: x => x.order,
                        principalTable: "marketplace_orders",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_seller_orders_reasons_cancelled_for",
                        column: x => x.cancelled_for,
                        principalTable: "platform_reasons",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_seller_orders_reasons_left_out_for",
                        column: x => x.left_out_for,
                        principalTable: "platform_reasons",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_seller_orders_sellers_seller",
                        column: x => x.seller,
                        principalTable: "marketplace_sellers",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_seller_orders_stores_store",
                        column: x => x.store,
                        principalTable: "marketplace_stores",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "marketplace_webhook_deliveries",
                columns: table => new
                {
                    id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    endpoint = table.Column<byte[]>(type: "BLOB", nullable: false),
                    type = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    body = table.Column<string>(type: "TEXT", nullable: false),
                    created_at = table.Column<long>(type: "INTEGER", nullable: false),
                    due_at = table.Column<long>(type: "INTEGER", nullable: false),
                    attempts = table.Column<int>(type: "INTEGER", nullable: false),
                    failures = table.Column<int>(type: "INTEGER", nullable: false),
                    delivered_at = table.Column<long>(type: "INTEGER", nullable: true),
                    failed_at = table.Column<long>(type: "INTEGER", nullable: true),
                    last_status = table.Column<int>(type: "INTEGER", nullable: true),
                    last_failure = table.Column<string>(type: "TEXT", maxLength: 20, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_webhook_deliveries", x => x.id);
                    table.ForeignKey(
                        name: "fk_webhook_deliveries_webhook_endpoints_endpoint",
                        column: x => x.endpoint,
                        principalTable: "marketplace_webhook_endpoints",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "platform_eligibility_decisions",
                columns: table => new
                {
                    id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    programme = table.Column<byte[]>(type: "BLOB", nullable: false),
                    terms = table.Column<byte[]>(type: "BLOB", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false),
                    subject = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    cause = table.Column<string>(type: "TEXT", maxLength: 10, nullable: false),
                    inputs = table.Column<string>(type: "TEXT", maxLength: 60000, nullable: false),
                    inputs_hash = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    is_eligible = table.Column<bool>(type: "INTEGER", nullable: false),
                    outcomes = table.Column<string>(type: "TEXT", maxLength: 60000, nullable: false),
                    decided_at = table.Column<long>(type: "INTEGER", nullable: false),
                    refused_for = table.Column<byte[]>(type: "BLOB", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_eligibility_decisions", x => x.id);
                    table.ForeignKey(
                        name: "fk_eligibility_decisions_programme_terms_terms",
                        column: x => x.terms,
                        principalTable: "platform_programme_terms",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_eligibility_decisions_programmes_programme",
                        column: x => x.programme,
                        principalTable: "platform_programmes",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_eligibility_decisions_reasons_refused_for",
                        column: x => x.refused_for,
                        principalTable: "platform_reasons",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "marketplace_offers",
                columns: table => new
                {
                    id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    product = table.Column<byte[]>(type: "BLOB", nullable: false),
                    variant = table.Column<byte[]>(type: "BLOB", nullable: false),
                    store = table.Column<byte[]>(type: "BLOB", nullable: false),
                    seller = table.Column<byte[]>(type: "BLOB", nullable: false),
                    sku = table.Column<string>(type: "TEXT", maxLength: 64, nullable: true),
                    price_since = table.Column<long>(type: "INTEGER", nullable: false),
                    prior_minor = table.Column<long>(type: "INTEGER", nullable: true),
                    stock = table.Column<int>(type: "INTEGER", nullable: false),
                    is_active = table.Column<bool>(type: "INTEGER", nullable: false),
                    created_at = table.Column<long>(type: "INTEGER", nullable: false),
                    currency = table.Column<string>(type: "TEXT", unicode: false, fixedLength: true, maxLength: 3, nullable: false),
                    price_minor = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_offers", x => x.id);
                    table.CheckConstraint("ck_offers_stock", "stock >= 0");
                    table.ForeignKey(
                        name: "fk_offers_products_product",
                        column: x => x.product,
                        principalTable: "marketplace_products",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_offers_stores_store",
                        column: x => x.store,
                        principalTable: "marketplace_stores",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_offers_variants_variant",
                        column: x => x.variant,
                        principalTable: "marketplace_variants",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "marketplace_import_pieces",
                columns: table => new
                {
                    import = table.Column<byte[]>(type: "BLOB", nullable: false),
                    number = table.Column<int>(type: "INTEGER", nullable: false),
                    bytes = table.Column<byte[]>(type: "BLOB", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_import_pieces", x => new { x.import, x.number });
                    table.ForeignKey(
                        name: "fk_import_pieces_offer_imports_import",
                        column: x => x.import,
                        principalTable: "marketplace_offer_imports",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "marketplace_import_refused_rows",
                columns: table => new
                {
                    import = table.Column<byte[]>(type: "BLOB", nullable: false),
                    number = table.Column<int>(type: "INTEGER", nullable: false),
                    line = table.Column<long>(type: "INTEGER", nullable: false),
                    sku = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    faults = table.Column<string>(type: "TEXT", nullable: false),
                    cells = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_import_refused_rows", x => new { x.import, x.number });
                    table.ForeignKey(
                        name: "fk_import_refused_rows_offer_imports_import",
                        column: x => x.import,
                        principalTable: "marketplace_offer_imports",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "marketplace_returns",
                columns: table => new
                {
                    id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    part = table.Column<byte[]>(type: "BLOB", nullable: false),
                    order = table.Column<byte[]>(type: "BLOB", nullable: false),
                    seller = table.Column<byte[]>(type: "BLOB", nullable: false),
                    cause = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    words = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: false),
                    refund_to = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    requested_at = table.Column<long>(type: "INTEGER", nullable: false),
                    status = table.Column<string>(type: "TEXT", maxLength: 12, nullable: false),
                    due_at = table.Column<long>(type: "INTEGER", nullable: true),
                    remind_at = table.Column<long>(type: "INTEGER", nullable: true),
                    address = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false),
                    label_carrier = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    label_number = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    carrier = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    tracking_number = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    sent_at = table.Column<long>(type: "INTEGER", nullable: true),
                    ended_at = table.Column<long>(type: "INTEGER", nullable: true),
                    currency = table.Column<string>(type: "TEXT", unicode: false, fixedLength: true, maxLength: 3, nullable: false),
                    refunded_minor = table.Column<long>(type: "INTEGER", nullable: false),
                    deducted_minor = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_returns", x => x.id);
                    table.ForeignKey(
                        name: "fk_returns_seller_orders_part",
                        column: x => x.part,
                        principalTable: "marketplace_seller_orders",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_returns_sellers_seller",
                        column: x => x.seller,
                        principalTable: "marketplace_sellers",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "marketplace_shipments",
                columns: table => new
                {
                    id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    part = table.Column<byte[]>(type: "BLOB", nullable: false),
                    carrier = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    tracking_number = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    handed_over_at = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_shipments", x => x.id);
                    table.ForeignKey(
                        name: "fk_shipments_seller_orders_part",
                        column: x => x.part,
                        principalTable: "marketplace_seller_orders",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "platform_programme_memberships",
                columns: table => new
                {
                    programme = table.Column<byte[]>(type: "BLOB", nullable: false),
                    subject = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    state = table.Column<string>(type: "TEXT", maxLength: 10, nullable: false),
                    since = table.Column<long>(type: "INTEGER", nullable: false),
                    decision = table.Column<byte[]>(type: "BLOB", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false),
                    told = table.Column<int>(type: "INTEGER", nullable: false),
                    ended_for = table.Column<byte[]>(type: "BLOB", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_programme_memberships", x => new { x.programme, x.subject });
                    table.ForeignKey(
                        name: "fk_programme_memberships_eligibility_decisions_decision",
                        column: x => x.decision,
                        principalTable: "platform_eligibility_decisions",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_programme_memberships_programmes_programme",
                        column: x => x.programme,
                        principalTable: "platform_programmes",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_programme_memberships_reasons_ended_for",
                        column: x => x.ended_for,
                        principalTable: "platform_reasons",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "marketplace_cart_lines",
                columns: table => new
                {
                    offer = table.Column<byte[]>(type: "BLOB", nullable: false),
                    cart_id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    quantity = table.Column<int>(type: "INTEGER", nullable: false),
                    added_at = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_cart_lines", x => new { x.cart_id, x.offer });
                    table.ForeignKey(
                        name: "fk_cart_lines_carts_cart_id",
                        column: x => x.cart_id,
                        principalTable: "marketplace_carts",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_cart_lines_offers_offer",
                        column: x => x.offer,
                        principalTable: "marketplace_offers",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "marketplace_order_lines",
                columns: table => new
                {
                    id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    part = table.Column<byte[]>(type: "BLOB", nullable: false),
                    offer = table.Column<byte[]>(type: "BLOB", nullable: false),
                    product = table.Column<byte[]>(type: "BLOB", nullable: false),
                    variant = table.Column<byte[]>(type: "BLOB", nullable: false),
                    title = table.Column<string>(type: "TEXT", maxLength: 140, nullable: false),
                    options = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    picture_key = table.Column<string>(type: "TEXT", maxLength: 32, nullable: true),
                    picture_is_drawing = table.Column<bool>(type: "INTEGER", nullable: false),
                    quantity = table.Column<int>(type: "INTEGER", nullable: false),
                    unit_minor = table.Column<long>(type: "INTEGER", nullable: false),
                    unit_paid_minor = table.Column<long>(type: "INTEGER", nullable: false),
                    discount_minor = table.Column<long>(type: "INTEGER", nullable: false),
                    discount_paid_minor = table.Column<long>(type: "INTEGER", nullable: false),
                    promotion_minor = table.Column<long>(type: "INTEGER", nullable: false),
                    duty_paid_minor = table.Column<long>(type: "INTEGER", nullable: false),
                    import_tax_paid_minor = table.Column<long>(type: "INTEGER", nullable: false),
                    hs_code = table.Column<string>(type: "TEXT", maxLength: 10, nullable: true),
                    origin = table.Column<string>(type: "TEXT", maxLength: 2, nullable: true),
                    weight_grams = table.Column<int>(type: "INTEGER", nullable: true),
                    refunded_quantity = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_order_lines", x => x.id);
                    table.ForeignKey(
                        name: "fk_order_lines_offers_offer",
                        column: x => x.offer,
                        principalTable: "marketplace_offers",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_order_lines_products_product",
                        column: x => x.product,
                        principalTable: "marketplace_products",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_order_lines_seller_orders_part",
                        column: x => x.part,
                        principalTable: "marketplace_seller_orders",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "marketplace_price_history",
                columns: table => new
                {
                    offer = table.Column<byte[]>(type: "BLOB", nullable: false),
                    at = table.Column<long>(type: "INTEGER", nullable: false),
                    minor = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_price_history", x => new { x.offer, x.at });
                    table.ForeignKey(
                        name: "fk_price_history_offers_offer",
                        column: x => x.offer,
                        principalTable: "marketplace_offers",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "marketplace_disputes",
                columns: table => new
                {
                    id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    @return = table.Column<byte[]>(name: "return", type: "BLOB", nullable: false),
                    by = table.Column<string>(type: "TEXT", maxLength: 12, nullable: false),
                    words = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: false),
                    opened_at = table.Column<long>(type: "INTEGER", nullable: false),
                    decided_at = table.Column<long>(type: "INTEGER", nullable: true),
                    outcome = table.Column<string>(type: "TEXT", maxLength: 12, nullable: true),
                    decided_for = table.Column<byte[]>(type: "BLOB", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_disputes", x => x.id);
                    table.ForeignKey(
                        name: "fk_disputes_reasons_decided_for",
                        column: x => x.decided_for,
                        principalTable: "platform_reasons",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_disputes_returns_return",
                        column: x => x.@return,
                        principalTable: "marketplace_returns",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "marketplace_refunds",
                columns: table => new
                {
                    id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    payment = table.Column<byte[]>(type: "BLOB", nullable: false),
                    part = table.Column<byte[]>(type: "BLOB", nullable: false),
                    key = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    cause = table.Column<string>(type: "TEXT", maxLength: 12, nullable: false),
                    @return = table.Column<byte[]>(name: "return", type: "BLOB", nullable: true),
                    currency = table.Column<string>(type: "TEXT", unicode: false, fixedLength: true, maxLength: 3, nullable: false),
                    amount_minor = table.Column<long>(type: "INTEGER", nullable: false),
                    shipping_minor = table.Column<long>(type: "INTEGER", nullable: false),
                    credit_minor = table.Column<long>(type: "INTEGER", nullable: false),
                    reason = table.Column<byte[]>(type: "BLOB", nullable: false),
                    created_at = table.Column<long>(type: "INTEGER", nullable: false),
                    due_at = table.Column<long>(type: "INTEGER", nullable: false),
                    attempts = table.Column<int>(type: "INTEGER", nullable: false),
                    done_at = table.Column<long>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_refunds", x => x.id);
                    table.ForeignKey(
                        name: "fk_refunds_payments_payment",
                        column: x => x.payment,
                        principalTable: "marketplace_payments",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_refunds_reasons_reason",
                        column: x => x.reason,
                        principalTable: "platform_reasons",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_refunds_returns_return",
                        column: x => x.@return,
                        principalTable: "marketplace_returns",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_refunds_seller_orders_part",
                        column: x => x.part,
                        principalTable: "marketplace_seller_orders",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "marketplace_return_pictures",
                columns: table => new
                {
                    @return = table.Column<byte[]>(name: "return", type: "BLOB", nullable: false),
                    position = table.Column<int>(type: "INTEGER", nullable: false),
                    media_key = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_return_pictures", x => new { x.@return, x.position });
                    table.ForeignKey(
                        name: "fk_return_pictures_returns_return",
                        column: x => x.@return,
                        principalTable: "marketplace_returns",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "marketplace_return_steps",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    @return = table.Column<byte[]>(name: "return", type: "BLOB", nullable: false),
                    at = table.Column<long>(type: "INTEGER", nullable: false),
                    kind = table.Column<string>(type: "TEXT", maxLength: 12, nullable: false),
                    by = table.Column<string>(type: "TEXT", maxLength: 12, nullable: false),
                    reason = table.Column<byte[]>(type: "BLOB", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_return_steps", x => x.id);
                    table.ForeignKey(
                        name: "fk_return_steps_reasons_reason",
                        column: x => x.reason,
                        principalTable: "platform_reasons",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_return_steps_returns_return",
                        column: x => x.@return,
                        principalTable: "marketplace_returns",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "marketplace_return_lines",
                columns: table => new
                {
                    @return = table.Column<byte[]>(name: "return", type: "BLOB", nullable: false),
                    line = table.Column<byte[]>(type: "BLOB", nullable: false),
                    quantity = table.Column<int>(type: "INTEGER", nullable: false),
                    restocked = table.Column<int>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_return_lines", x => new { x.@return, x.line });
                    table.ForeignKey(
                        name: "fk_return_lines_order_lines_line",
                        column: x => x.line,
                        principalTable: "marketplace_order_lines",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_return_lines_returns_return",
                        column: x => x.@return,
                        principalTable: "marketplace_returns",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.InsertData(
                table: "marketplace_commission_rules",
                columns: new[] { "id", "basis_points", "category", "currency", "from", "is_withdrawal", "item_fee_minor", "keep_minor", "maximum_minor", "minimum_minor", "order_fee_minor", "published_at", "published_for", "refund", "seller" },
                values: new object[] { new byte[] { 1, 154, 160, 0, 0, 0, 112, 0, 128, 0, 0, 0, 0, 0, 0, 1 }, 1000, null, "EUR", 630822816000000000L, false, 0L, 0L, null, 0L, 0L, 639308160000000000L, null, "Returned", null });

            migrationBuilder.InsertData(
                table: "marketplace_ranking_weights",
                columns: new[] { "version", "delivery", "price", "published_at", "published_for", "quality" },
                values: new object[] { 1, 2500, 6000, 639308160000000000L, null, 1500 });

            migrationBuilder.InsertData(
                table: "platform_audit_head",
                columns: new[] { "id", "hash", "sequence" },
                values: new object[] { 1, new byte[] { 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0 }, 0L });

            migrationBuilder.CreateIndex(
                name: "ix_broker_post_ties_looked_at",
                table: "integrity_broker_post_ties",
                column: "looked_at");

            migrationBuilder.CreateIndex(
                name: "ix_broker_post_ties_product",
                table: "integrity_broker_post_ties",
                column: "product");

            migrationBuilder.CreateIndex(
                name: "ix_broker_posts_at",
                table: "integrity_broker_posts",
                column: "at");

            migrationBuilder.CreateIndex(
                name: "ix_broker_posts_class_outcome",
                table: "integrity_broker_posts",
                columns: new[] { "class", "outcome" });

            migrationBuilder.CreateIndex(
                name: "ix_broker_posts_decided_for",
                table: "integrity_broker_posts",
                column: "decided_for");

            migrationBuilder.CreateIndex(
                name: "ix_broker_posts_hash",
                table: "integrity_broker_posts",
                column: "hash",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_broker_posts_imported_at",
                table: "integrity_broker_posts",
                column: "imported_at");

            migrationBuilder.CreateIndex(
                name: "ix_model_versions_live",
                table: "integrity_model_versions",
                column: "state",
                unique: true,
                filter: "state = 1");

            migrationBuilder.CreateIndex(
                name: "ix_model_versions_live_for",
                table: "integrity_model_versions",
                column: "live_for");

            migrationBuilder.CreateIndex(
                name: "ix_model_versions_number",
                table: "integrity_model_versions",
                column: "number",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_review_appeals_against",
                table: "integrity_review_appeals",
                column: "against");

            migrationBuilder.CreateIndex(
                name: "ix_review_appeals_answer",
                table: "integrity_review_appeals",
                column: "answer");

            migrationBuilder.CreateIndex(
                name: "ix_review_appeals_open",
                table: "integrity_review_appeals",
                column: "at",
                filter: "answer is null");

            migrationBuilder.CreateIndex(
                name: "ix_review_appeals_review_against",
                table: "integrity_review_appeals",
                columns: new[] { "review", "against" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_review_carry_overs_decided_for",
                table: "integrity_review_carry_overs",
                column: "decided_for");

            migrationBuilder.CreateIndex(
                name: "ix_review_carry_overs_keeper",
                table: "integrity_review_carry_overs",
                column: "keeper");

            migrationBuilder.CreateIndex(
                name: "ix_review_carry_overs_product_past",
                table: "integrity_review_carry_overs",
                columns: new[] { "product", "past" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_review_carry_overs_state_found_at",
                table: "integrity_review_carry_overs",
                columns: new[] { "state", "found_at" });

            migrationBuilder.CreateIndex(
                name: "ix_review_decisions_at",
                table: "integrity_review_decisions",
                column: "at");

            migrationBuilder.CreateIndex(
                name: "ix_review_decisions_reason",
                table: "integrity_review_decisions",
                column: "reason");

            migrationBuilder.CreateIndex(
                name: "ix_review_decisions_review_at",
                table: "integrity_review_decisions",
                columns: new[] { "review", "at" });

            migrationBuilder.CreateIndex(
                name: "ix_review_prints_review",
                table: "integrity_review_prints",
                column: "review");

            migrationBuilder.CreateIndex(
                name: "ix_review_scores_model",
                table: "integrity_review_scores",
                column: "model");

            migrationBuilder.CreateIndex(
                name: "ix_review_scores_open",
                table: "integrity_review_scores",
                column: "chance",
                filter: "is_open");

            migrationBuilder.CreateIndex(
                name: "ix_reviews_account_product",
                table: "integrity_reviews",
                columns: new[] { "account", "product" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_reviews_line",
                table: "integrity_reviews",
                column: "line",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_reviews_product_written_at",
                table: "integrity_reviews",
                columns: new[] { "product", "written_at" });

            migrationBuilder.CreateIndex(
                name: "ix_reviews_reviewer_written_at",
                table: "integrity_reviews",
                columns: new[] { "reviewer", "written_at" });

            migrationBuilder.CreateIndex(
                name: "ix_reviews_seller_answered_at",
                table: "integrity_reviews",
                columns: new[] { "seller", "answered_at" });

            migrationBuilder.CreateIndex(
                name: "ix_reviews_standing_reason",
                table: "integrity_reviews",
                column: "standing_reason");

            migrationBuilder.CreateIndex(
                name: "ix_reviews_standing_until",
                table: "integrity_reviews",
                column: "standing_until",
                filter: "standing_until is not null");

            migrationBuilder.CreateIndex(
                name: "ix_ring_members_reviewer",
                table: "integrity_ring_members",
                column: "reviewer");

            migrationBuilder.CreateIndex(
                name: "ix_ring_products_product",
                table: "integrity_ring_products",
                column: "product");

            migrationBuilder.CreateIndex(
                name: "ix_rings_decided_for",
                table: "integrity_rings",
                column: "decided_for");

            migrationBuilder.CreateIndex(
                name: "ix_rings_state_chance_log10",
                table: "integrity_rings",
                columns: new[] { "state", "chance_log10" });

            migrationBuilder.CreateIndex(
                name: "ix_screenings_asked_by",
                table: "integrity_screenings",
                column: "asked_by");

            migrationBuilder.CreateIndex(
                name: "ix_screenings_open",
                table: "integrity_screenings",
                column: "ended_at",
                filter: "ended_at is null");

            migrationBuilder.CreateIndex(
                name: "ix_screenings_started_at",
                table: "integrity_screenings",
                column: "started_at");

            migrationBuilder.CreateIndex(
                name: "ix_suspect_sales_decided_for",
                table: "integrity_suspect_sales",
                column: "decided_for");

            migrationBuilder.CreateIndex(
                name: "ix_suspect_sales_found",
                table: "integrity_suspect_sales",
                column: "seller",
                filter: "state = 'Found'");

            migrationBuilder.CreateIndex(
                name: "ix_suspect_sales_left_out_for",
                table: "integrity_suspect_sales",
                column: "left_out_for");

            migrationBuilder.CreateIndex(
                name: "ix_suspect_sales_part",
                table: "integrity_suspect_sales",
                column: "part",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_suspect_sales_seller_state_paid_at",
                table: "integrity_suspect_sales",
                columns: new[] { "seller", "state", "paid_at" });

            migrationBuilder.CreateIndex(
                name: "ix_card_sweeps_open",
                table: "marketplace_card_sweeps",
                column: "id",
                filter: "ended_at is null");

            migrationBuilder.CreateIndex(
                name: "ix_cart_lines_offer",
                table: "marketplace_cart_lines",
                column: "offer");

            migrationBuilder.CreateIndex(
                name: "ix_carts_account",
                table: "marketplace_carts",
                column: "account",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_carts_used_at",
                table: "marketplace_carts",
                column: "used_at",
                filter: "account is null");

            migrationBuilder.CreateIndex(
                name: "ix_categories_parent",
                table: "marketplace_categories",
                column: "parent");

            migrationBuilder.CreateIndex(
                name: "ix_categories_slug",
                table: "marketplace_categories",
                column: "slug",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_commission_rules_category",
                table: "marketplace_commission_rules",
                column: "category");

            migrationBuilder.CreateIndex(
                name: "ix_commission_rules_published_for",
                table: "marketplace_commission_rules",
                column: "published_for");

            migrationBuilder.CreateIndex(
                name: "ix_commission_rules_seller",
                table: "marketplace_commission_rules",
                column: "seller");

            migrationBuilder.CreateIndex(
                name: "ix_coupon_uses_coupon_used_at",
                table: "marketplace_coupon_uses",
                columns: new[] { "coupon", "used_at" });

            migrationBuilder.CreateIndex(
                name: "ix_coupons_code_seller",
                table: "marketplace_coupons",
                columns: new[] { "code", "seller" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_coupons_of_market",
                table: "marketplace_coupons",
                column: "code",
                unique: true,
                filter: "seller is null");

            migrationBuilder.CreateIndex(
                name: "ix_coupons_paused_for",
                table: "marketplace_coupons",
                column: "paused_for");

            migrationBuilder.CreateIndex(
                name: "ix_coupons_seller_created_at",
                table: "marketplace_coupons",
                columns: new[] { "seller", "created_at" });

            migrationBuilder.CreateIndex(
                name: "ix_customs_tables_published_for",
                table: "marketplace_customs_tables",
                column: "published_for");

            migrationBuilder.CreateIndex(
                name: "ix_disputes_decided_for",
                table: "marketplace_disputes",
                column: "decided_for");

            migrationBuilder.CreateIndex(
                name: "ix_disputes_open",
                table: "marketplace_disputes",
                column: "opened_at",
                filter: "decided_at is null");

            migrationBuilder.CreateIndex(
                name: "ix_disputes_return",
                table: "marketplace_disputes",
                column: "return");

            migrationBuilder.CreateIndex(
                name: "ix_holds_kept_for",
                table: "marketplace_holds",
                column: "kept_for");

            migrationBuilder.CreateIndex(
                name: "ix_holds_reason",
                table: "marketplace_holds",
                column: "reason");

            migrationBuilder.CreateIndex(
                name: "ix_holds_released_for",
                table: "marketplace_holds",
                column: "released_for");

            migrationBuilder.CreateIndex(
                name: "ix_holds_review_at",
                table: "marketplace_holds",
                column: "review_at",
                filter: "released_at is null");

            migrationBuilder.CreateIndex(
                name: "ix_holds_seller_released_at",
                table: "marketplace_holds",
                columns: new[] { "seller", "released_at" });

            migrationBuilder.CreateIndex(
                name: "ix_invitations_key_hash",
                table: "marketplace_invitations",
                column: "key_hash",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_invitations_seller",
                table: "marketplace_invitations",
                column: "seller");

            migrationBuilder.CreateIndex(
                name: "ix_ledger_accounts_owner_kind_currency",
                table: "marketplace_ledger_accounts",
                columns: new[] { "owner", "kind", "currency" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_ledger_entries_account_id",
                table: "marketplace_ledger_entries",
                columns: new[] { "account", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_ledger_entries_journal",
                table: "marketplace_ledger_entries",
                column: "journal");

            migrationBuilder.CreateIndex(
                name: "ix_ledger_journals_cause",
                table: "marketplace_ledger_journals",
                column: "cause");

            migrationBuilder.CreateIndex(
                name: "ix_ledger_journals_key",
                table: "marketplace_ledger_journals",
                column: "key",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_ledger_journals_reason",
                table: "marketplace_ledger_journals",
                column: "reason");

            migrationBuilder.CreateIndex(
                name: "ix_maturity_rules_category",
                table: "marketplace_maturity_rules",
                column: "category");

            migrationBuilder.CreateIndex(
                name: "ix_maturity_rules_published_for",
                table: "marketplace_maturity_rules",
                column: "published_for");

            migrationBuilder.CreateIndex(
                name: "ix_maturity_rules_seller",
                table: "marketplace_maturity_rules",
                column: "seller");

            migrationBuilder.CreateIndex(
                name: "ix_members_account",
                table: "marketplace_members",
                column: "account");

            migrationBuilder.CreateIndex(
                name: "ix_offer_imports_open",
                table: "marketplace_offer_imports",
                column: "turn_at",
                filter: "state in ('Waiting', 'Running')");

            migrationBuilder.CreateIndex(
                name: "ix_offer_imports_seller_idempotency_key",
                table: "marketplace_offer_imports",
                columns: new[] { "seller", "idempotency_key" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_offer_imports_store",
                table: "marketplace_offer_imports",
                column: "store");

            migrationBuilder.CreateIndex(
                name: "ix_offers_product",
                table: "marketplace_offers",
                column: "product");

            migrationBuilder.CreateIndex(
                name: "ix_offers_store",
                table: "marketplace_offers",
                column: "store");

            migrationBuilder.CreateIndex(
                name: "ix_offers_store_sku",
                table: "marketplace_offers",
                columns: new[] { "store", "sku" },
                unique: true,
                filter: "sku is not null");

            migrationBuilder.CreateIndex(
                name: "ix_offers_variant_store",
                table: "marketplace_offers",
                columns: new[] { "variant", "store" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_order_lines_offer",
                table: "marketplace_order_lines",
                column: "offer");

            migrationBuilder.CreateIndex(
                name: "ix_order_lines_part",
                table: "marketplace_order_lines",
                column: "part");

            migrationBuilder.CreateIndex(
                name: "ix_order_lines_product",
                table: "marketplace_order_lines",
                column: "product");

            migrationBuilder.CreateIndex(
                name: "ix_order_marks_at",
                table: "marketplace_order_marks",
                column: "at");

            migrationBuilder.CreateIndex(
                name: "ix_order_marks_hash_at",
                table: "marketplace_order_marks",
                columns: new[] { "hash", "at" });

            migrationBuilder.CreateIndex(
                name: "ix_orders_account_placed_at",
                table: "marketplace_orders",
                columns: new[] { "account", "placed_at" });

            migrationBuilder.CreateIndex(
                name: "ix_orders_awaiting",
                table: "marketplace_orders",
                column: "placed_at",
                filter: "status = 'AwaitingPayment'");

            migrationBuilder.CreateIndex(
                name: "ix_orders_checkout_key",
                table: "marketplace_orders",
                column: "checkout_key",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_payments_order",
                table: "marketplace_payments",
                column: "order",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_payments_undecided",
                table: "marketplace_payments",
                column: "due_at",
                filter: "status in ('Pending', 'Authorised')");

            migrationBuilder.CreateIndex(
                name: "ix_payout_schedules_due",
                table: "marketplace_payout_schedules",
                column: "next_due_at",
                filter: "next_due_at is not null");

            migrationBuilder.CreateIndex(
                name: "ix_payouts_due",
                table: "marketplace_payouts",
                column: "due_at",
                filter: "due_at is not null");

            migrationBuilder.CreateIndex(
                name: "ix_payouts_failed_for",
                table: "marketplace_payouts",
                column: "failed_for");

            migrationBuilder.CreateIndex(
                name: "ix_payouts_seller_currency_scheduled_for",
                table: "marketplace_payouts",
                columns: new[] { "seller", "currency", "scheduled_for" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_payouts_seller_requested_at",
                table: "marketplace_payouts",
                columns: new[] { "seller", "requested_at" });

            migrationBuilder.CreateIndex(
                name: "ix_payouts_status_requested_at",
                table: "marketplace_payouts",
                columns: new[] { "status", "requested_at" });

            migrationBuilder.CreateIndex(
                name: "ix_product_cards_category_base_minor_product",
                table: "marketplace_product_cards",
                columns: new[] { "category", "base_minor", "product" },
                filter: "offer is not null");

            migrationBuilder.CreateIndex(
                name: "ix_product_cards_category_popularity_product",
                table: "marketplace_product_cards",
                columns: new[] { "category", "popularity", "product" },
                filter: "offer is not null");

            migrationBuilder.CreateIndex(
                name: "ix_product_cards_created_at_product",
                table: "marketplace_product_cards",
                columns: new[] { "created_at", "product" },
                filter: "offer is not null");

            migrationBuilder.CreateIndex(
                name: "ix_product_cards_popularity_product",
                table: "marketplace_product_cards",
                columns: new[] { "popularity", "product" },
                filter: "offer is not null");

            migrationBuilder.CreateIndex(
                name: "ix_product_cards_reduced",
                table: "marketplace_product_cards",
                columns: new[] { "price_since", "product" },
                filter: "offer is not null and prior_minor > price_minor");

            migrationBuilder.CreateIndex(
                name: "ix_product_cards_store",
                table: "marketplace_product_cards",
                column: "store");

            migrationBuilder.CreateIndex(
                name: "ix_product_pasts_product_until",
                table: "marketplace_product_pasts",
                columns: new[] { "product", "until" });

            migrationBuilder.CreateIndex(
                name: "ix_product_pasts_until",
                table: "marketplace_product_pasts",
                column: "until");

            migrationBuilder.CreateIndex(
                name: "ix_products_category",
                table: "marketplace_products",
                column: "category");

            migrationBuilder.CreateIndex(
                name: "ix_products_keeper",
                table: "marketplace_products",
                column: "keeper");

            migrationBuilder.CreateIndex(
                name: "ix_products_keeper_code",
                table: "marketplace_products",
                columns: new[] { "keeper", "code" },
                unique: true,
                filter: "code is not null");

            migrationBuilder.CreateIndex(
                name: "ix_products_slug",
                table: "marketplace_products",
                column: "slug",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_ranking_decisions_inputs_hash",
                table: "marketplace_ranking_decisions",
                column: "inputs_hash",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_ranking_decisions_variant_at",
                table: "marketplace_ranking_decisions",
                columns: new[] { "variant", "at" });

            migrationBuilder.CreateIndex(
                name: "ix_ranking_weights_published_for",
                table: "marketplace_ranking_weights",
                column: "published_for");

            migrationBuilder.CreateIndex(
                name: "ix_refunds_key",
                table: "marketplace_refunds",
                column: "key",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_refunds_open",
                table: "marketplace_refunds",
                column: "due_at",
                filter: "done_at is null");

            migrationBuilder.CreateIndex(
                name: "ix_refunds_part",
                table: "marketplace_refunds",
                column: "part");

            migrationBuilder.CreateIndex(
                name: "ix_refunds_payment",
                table: "marketplace_refunds",
                column: "payment");

            migrationBuilder.CreateIndex(
                name: "ix_refunds_reason",
                table: "marketplace_refunds",
                column: "reason");

            migrationBuilder.CreateIndex(
                name: "ix_refunds_return",
                table: "marketplace_refunds",
                column: "return");

            migrationBuilder.CreateIndex(
                name: "ix_return_lines_line",
                table: "marketplace_return_lines",
                column: "line");

            migrationBuilder.CreateIndex(
                name: "ix_return_steps_reason",
                table: "marketplace_return_steps",
                column: "reason");

            migrationBuilder.CreateIndex(
                name: "ix_return_steps_return",
                table: "marketplace_return_steps",
                column: "return");

            migrationBuilder.CreateIndex(
                name: "ix_returns_due",
                table: "marketplace_returns",
                column: "due_at",
                filter: "due_at is not null");

            migrationBuilder.CreateIndex(
                name: "ix_returns_order",
                table: "marketplace_returns",
                column: "order");

            migrationBuilder.CreateIndex(
                name: "ix_returns_part",
                table: "marketplace_returns",
                column: "part");

            migrationBuilder.CreateIndex(
                name: "ix_returns_remind",
                table: "marketplace_returns",
                column: "remind_at",
                filter: "remind_at is not null");

            migrationBuilder.CreateIndex(
                name: "ix_returns_seller_status_requested_at",
                table: "marketplace_returns",
                columns: new[] { "seller", "status", "requested_at" });

            migrationBuilder.CreateIndex(
                name: "ix_seller_orders_cancelled_for",
                table: "marketplace_seller_orders",
                column: "cancelled_for");

            migrationBuilder.CreateIndex(
                name: "ix_seller_orders_left_out_for",
                table: "marketplace_seller_orders",
                column: "left_out_for");

            migrationBuilder.CreateIndex(
                name: "ix_seller_orders_maturing",
                table: "marketplace_seller_orders",
                column: "matures_at",
                filter: "matured_at is null and matures_at is not null");

            migrationBuilder.CreateIndex(
                name: "ix_seller_orders_order",
                table: "marketplace_seller_orders",
                column: "order");

            migrationBuilder.CreateIndex(
                name: "ix_seller_orders_seller_status_paid_at",
                table: "marketplace_seller_orders",
                columns: new[] { "seller", "status", "paid_at" });

            migrationBuilder.CreateIndex(
                name: "ix_seller_orders_store",
                table: "marketplace_seller_orders",
                column: "store");

            migrationBuilder.CreateIndex(
                name: "ix_seller_suspensions_lifted_for",
                table: "marketplace_seller_suspensions",
                column: "lifted_for");

            migrationBuilder.CreateIndex(
                name: "ix_seller_suspensions_open",
                table: "marketplace_seller_suspensions",
                column: "seller",
                unique: true,
                filter: "lifted_at is null");

            migrationBuilder.CreateIndex(
                name: "ix_seller_suspensions_reason",
                table: "marketplace_seller_suspensions",
                column: "reason");

            migrationBuilder.CreateIndex(
                name: "ix_seller_suspensions_seller_suspended_at",
                table: "marketplace_seller_suspensions",
                columns: new[] { "seller", "suspended_at" });

            migrationBuilder.CreateIndex(
                name: "ix_sellers_applied_by",
                table: "marketplace_sellers",
                column: "applied_by");

            migrationBuilder.CreateIndex(
                name: "ix_sellers_decided_for",
                table: "marketplace_sellers",
                column: "decided_for");

            migrationBuilder.CreateIndex(
                name: "ix_sellers_status_applied_at",
                table: "marketplace_sellers",
                columns: new[] { "status", "applied_at" });

            migrationBuilder.CreateIndex(
                name: "ix_shipments_part",
                table: "marketplace_shipments",
                column: "part");

            migrationBuilder.CreateIndex(
                name: "ix_stores_closed_for",
                table: "marketplace_stores",
                column: "closed_for");

            migrationBuilder.CreateIndex(
                name: "ix_stores_reopened_for",
                table: "marketplace_stores",
                column: "reopened_for");

            migrationBuilder.CreateIndex(
                name: "ix_stores_seller",
                table: "marketplace_stores",
                column: "seller");

            migrationBuilder.CreateIndex(
                name: "ix_stores_slug",
                table: "marketplace_stores",
                column: "slug",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_test_transfer_webhooks_due",
                table: "marketplace_test_transfer_webhooks",
                column: "due_at",
                filter: "delivered_at is null");

            migrationBuilder.CreateIndex(
                name: "ix_test_webhooks_due",
                table: "marketplace_test_webhooks",
                column: "due_at",
                filter: "delivered_at is null");

            migrationBuilder.CreateIndex(
                name: "ix_variants_gtin",
                table: "marketplace_variants",
                column: "gtin",
                filter: "gtin is not null");

            migrationBuilder.CreateIndex(
                name: "ix_variants_product",
                table: "marketplace_variants",
                column: "product");

            migrationBuilder.CreateIndex(
                name: "ix_viewed_products_account_viewed_at",
                table: "marketplace_viewed_products",
                columns: new[] { "account", "viewed_at" });

            migrationBuilder.CreateIndex(
                name: "ix_viewed_products_consent",
                table: "marketplace_viewed_products",
                column: "consent");

            migrationBuilder.CreateIndex(
                name: "ix_viewed_products_product",
                table: "marketplace_viewed_products",
                column: "product");

            migrationBuilder.CreateIndex(
                name: "ix_viewed_products_viewed_at",
                table: "marketplace_viewed_products",
                column: "viewed_at");

            migrationBuilder.CreateIndex(
                name: "ix_webhook_deliveries_created_at",
                table: "marketplace_webhook_deliveries",
                column: "created_at");

            migrationBuilder.CreateIndex(
                name: "ix_webhook_deliveries_due_at",
                table: "marketplace_webhook_deliveries",
                column: "due_at",
                filter: "delivered_at is null and failed_at is null");

            migrationBuilder.CreateIndex(
                name: "ix_webhook_deliveries_endpoint_due_at",
                table: "marketplace_webhook_deliveries",
                columns: new[] { "endpoint", "due_at" },
                filter: "delivered_at is null and failed_at is null");

            migrationBuilder.CreateIndex(
                name: "ix_webhook_deliveries_endpoint_id",
                table: "marketplace_webhook_deliveries",
                columns: new[] { "endpoint", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_webhook_endpoints_seller",
                table: "marketplace_webhook_endpoints",
                column: "seller");

            migrationBuilder.CreateIndex(
                name: "ix_account_claims_user_id",
                table: "platform_account_claims",
                column: "user_id");

            migrationBuilder.CreateIndex(
                name: "ix_account_logins_user_id",
                table: "platform_account_logins",
                column: "user_id");

            migrationBuilder.CreateIndex(
                name: "ix_account_passkeys_user_id",
                table: "platform_account_passkeys",
                column: "user_id");

            migrationBuilder.CreateIndex(
                name: "ix_accounts_normalized_email",
                table: "platform_accounts",
                column: "normalized_email",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "user_name_index",
                table: "platform_accounts",
                column: "normalized_user_name",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_api_tokens_account",
                table: "platform_api_tokens",
                column: "account");

            migrationBuilder.CreateIndex(
                name: "ix_api_tokens_key_hash",
                table: "platform_api_tokens",
                column: "key_hash",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_audit_entries_action",
                table: "platform_audit_entries",
                column: "action");

            migrationBuilder.CreateIndex(
                name: "ix_audit_entries_actor",
                table: "platform_audit_entries",
                column: "actor");

            migrationBuilder.CreateIndex(
                name: "ix_audit_entries_at",
                table: "platform_audit_entries",
                column: "at");

            migrationBuilder.CreateIndex(
                name: "ix_audit_entries_subject",
                table: "platform_audit_entries",
                column: "subject");

            migrationBuilder.CreateIndex(
                name: "ix_consent_receipts_record",
                table: "platform_consent_receipts",
                column: "record",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_consent_records_principal_purpose",
                table: "platform_consent_records",
                columns: new[] { "principal", "purpose" });

            migrationBuilder.CreateIndex(
                name: "ix_consent_records_principal_sequence",
                table: "platform_consent_records",
                columns: new[] { "principal", "sequence" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_eligibility_decisions_programme_subject_decided_at",
                table: "platform_eligibility_decisions",
                columns: new[] { "programme", "subject", "decided_at" });

            migrationBuilder.CreateIndex(
                name: "ix_eligibility_decisions_refused_for",
                table: "platform_eligibility_decisions",
                column: "refused_for");

            migrationBuilder.CreateIndex(
                name: "ix_eligibility_decisions_subject_decided_at",
                table: "platform_eligibility_decisions",
                columns: new[] { "subject", "decided_at" });

            migrationBuilder.CreateIndex(
                name: "ix_eligibility_decisions_terms",
                table: "platform_eligibility_decisions",
                column: "terms");

            migrationBuilder.CreateIndex(
                name: "ix_exchange_rates_currency_published_at",
                table: "platform_exchange_rates",
                columns: new[] { "currency", "published_at" });

            migrationBuilder.CreateIndex(
                name: "ix_exchange_rates_published_for",
                table: "platform_exchange_rates",
                column: "published_for");

            migrationBuilder.CreateIndex(
                name: "ix_inspections_asked_by",
                table: "platform_inspections",
                column: "asked_by");

            migrationBuilder.CreateIndex(
                name: "ix_inspections_kind_id",
                table: "platform_inspections",
                columns: new[] { "kind", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_notices_account_at",
                table: "platform_notices",
                columns: new[] { "account", "at" });

            migrationBuilder.CreateIndex(
                name: "ix_notices_unread",
                table: "platform_notices",
                column: "account",
                filter: "read_at is null");

            migrationBuilder.CreateIndex(
                name: "ix_notices_waiting",
                table: "platform_notices",
                column: "at",
                filter: "waits");

            migrationBuilder.CreateIndex(
                name: "ix_outbox_messages_delivered_at",
                table: "platform_outbox_messages",
                column: "delivered_at",
                filter: "delivered_at is not null");

            migrationBuilder.CreateIndex(
                name: "ix_outbox_messages_due_at_id",
                table: "platform_outbox_messages",
                columns: new[] { "due_at", "id" },
                filter: "delivered_at is null and parked_at is null");

            migrationBuilder.CreateIndex(
                name: "ix_outbox_messages_parked_at",
                table: "platform_outbox_messages",
                column: "parked_at",
                filter: "parked_at is not null");

            migrationBuilder.CreateIndex(
                name: "ix_outgoing_mails_due_at",
                table: "platform_outgoing_mails",
                column: "due_at",
                filter: "sent_at is null and parked_at is null");

            migrationBuilder.CreateIndex(
                name: "ix_outgoing_mails_parked_at",
                table: "platform_outgoing_mails",
                column: "parked_at",
                filter: "parked_at is not null");

            migrationBuilder.CreateIndex(
                name: "ix_programme_memberships_decision",
                table: "platform_programme_memberships",
                column: "decision");

            migrationBuilder.CreateIndex(
                name: "ix_programme_memberships_ended_for",
                table: "platform_programme_memberships",
                column: "ended_for");

            migrationBuilder.CreateIndex(
                name: "ix_programme_memberships_programme_state_version",
                table: "platform_programme_memberships",
                columns: new[] { "programme", "state", "version" });

            migrationBuilder.CreateIndex(
                name: "ix_programme_memberships_programme_told",
                table: "platform_programme_memberships",
                columns: new[] { "programme", "told" });

            migrationBuilder.CreateIndex(
                name: "ix_programme_memberships_subject",
                table: "platform_programme_memberships",
                column: "subject");

            migrationBuilder.CreateIndex(
                name: "ix_programme_terms_programme_version",
                table: "platform_programme_terms",
                columns: new[] { "programme", "version" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_programme_terms_published_for",
                table: "platform_programme_terms",
                column: "published_for");

            migrationBuilder.CreateIndex(
                name: "ix_programmes_slug",
                table: "platform_programmes",
                column: "slug",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_programmes_withdrawn_for",
                table: "platform_programmes",
                column: "withdrawn_for");

            migrationBuilder.CreateIndex(
                name: "ix_reasons_decided_by",
                table: "platform_reasons",
                column: "decided_by");

            migrationBuilder.CreateIndex(
                name: "ix_role_grants_account_role",
                table: "platform_role_grants",
                columns: new[] { "account", "role" },
                unique: true,
                filter: "ended_at is null");

            migrationBuilder.CreateIndex(
                name: "ix_role_grants_ended_for",
                table: "platform_role_grants",
                column: "ended_for");

            migrationBuilder.CreateIndex(
                name: "ix_role_grants_granted_for",
                table: "platform_role_grants",
                column: "granted_for");

            migrationBuilder.CreateIndex(
                name: "ix_sessions_account",
                table: "platform_sessions",
                column: "account");

            migrationBuilder.CreateIndex(
                name: "ix_setting_versions_reason",
                table: "platform_setting_versions",
                column: "reason");

            migrationBuilder.CreateIndex(
                name: "ix_setting_versions_setting_from",
                table: "platform_setting_versions",
                columns: new[] { "setting", "from" });

            migrationBuilder.CreateIndex(
                name: "ix_stored_answers_at",
                table: "platform_stored_answers",
                column: "at");

            migrationBuilder.CreateIndex(
                name: "ix_work_runs_work_id",
                table: "platform_work_runs",
                columns: new[] { "work", "id" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "integrity_broker_post_ties");

            migrationBuilder.DropTable(
                name: "integrity_review_appeals");

            migrationBuilder.DropTable(
                name: "integrity_review_carry_overs");

            migrationBuilder.DropTable(
                name: "integrity_review_prints");

            migrationBuilder.DropTable(
                name: "integrity_review_scores");

            migrationBuilder.DropTable(
                name: "integrity_ring_members");

            migrationBuilder.DropTable(
                name: "integrity_ring_products");

            migrationBuilder.DropTable(
                name: "integrity_screenings");

            migrationBuilder.DropTable(
                name: "integrity_suspect_sales");

            migrationBuilder.DropTable(
                name: "marketplace_attribute_texts");

            migrationBuilder.DropTable(
                name: "marketplace_card_sweeps");

            migrationBuilder.DropTable(
                name: "marketplace_cart_lines");

            migrationBuilder.DropTable(
                name: "marketplace_category_names");

            migrationBuilder.DropTable(
                name: "marketplace_commission_rules");

            migrationBuilder.DropTable(
                name: "marketplace_coupon_customers");

            migrationBuilder.DropTable(
                name: "marketplace_coupon_uses");

            migrationBuilder.DropTable(
                name: "marketplace_customs_tables");

            migrationBuilder.DropTable(
                name: "marketplace_disputes");

            migrationBuilder.DropTable(
                name: "marketplace_holds");

            migrationBuilder.DropTable(
                name: "marketplace_import_pieces");

            migrationBuilder.DropTable(
                name: "marketplace_import_refused_rows");

            migrationBuilder.DropTable(
                name: "marketplace_invitations");

            migrationBuilder.DropTable(
                name: "marketplace_ledger_entries");

            migrationBuilder.DropTable(
                name: "marketplace_maturity_rules");

            migrationBuilder.DropTable(
                name: "marketplace_members");

            migrationBuilder.DropTable(
                name: "marketplace_order_marks");

            migrationBuilder.DropTable(
                name: "marketplace_payout_schedules");

            migrationBuilder.DropTable(
                name: "marketplace_payouts");

            migrationBuilder.DropTable(
                name: "marketplace_price_history");

            migrationBuilder.DropTable(
                name: "marketplace_product_attributes");

            migrationBuilder.DropTable(
                name: "marketplace_product_cards");

            migrationBuilder.DropTable(
                name: "marketplace_product_pasts");

            migrationBuilder.DropTable(
                name: "marketplace_product_pictures");

            migrationBuilder.DropTable(
                name: "marketplace_product_texts");

            migrationBuilder.DropTable(
                name: "marketplace_ranking_decisions");

            migrationBuilder.DropTable(
                name: "marketplace_ranking_weights");

            migrationBuilder.DropTable(
                name: "marketplace_received_webhooks");

            migrationBuilder.DropTable(
                name: "marketplace_refunds");

            migrationBuilder.DropTable(
                name: "marketplace_return_lines");

            migrationBuilder.DropTable(
                name: "marketplace_return_pictures");

            migrationBuilder.DropTable(
                name: "marketplace_return_steps");

            migrationBuilder.DropTable(
                name: "marketplace_search_terms");

            migrationBuilder.DropTable(
                name: "marketplace_seller_quality");

            migrationBuilder.DropTable(
                name: "marketplace_seller_suspensions");

            migrationBuilder.DropTable(
                name: "marketplace_seller_zones");

            migrationBuilder.DropTable(
                name: "marketplace_shipments");

            migrationBuilder.DropTable(
                name: "marketplace_test_charges");

            migrationBuilder.DropTable(
                name: "marketplace_test_refunds");

            migrationBuilder.DropTable(
                name: "marketplace_test_transfer_webhooks");

            migrationBuilder.DropTable(
                name: "marketplace_test_transfers");

            migrationBuilder.DropTable(
                name: "marketplace_test_webhooks");

            migrationBuilder.DropTable(
                name: "marketplace_viewed_products");

            migrationBuilder.DropTable(
                name: "marketplace_webhook_deliveries");

            migrationBuilder.DropTable(
                name: "platform_account_claims");

            migrationBuilder.DropTable(
                name: "platform_account_logins");

            migrationBuilder.DropTable(
                name: "platform_account_passkeys");

            migrationBuilder.DropTable(
                name: "platform_account_tokens");

            migrationBuilder.DropTable(
                name: "platform_api_tokens");

            migrationBuilder.DropTable(
                name: "platform_audit_entries");

            migrationBuilder.DropTable(
                name: "platform_audit_head");

            migrationBuilder.DropTable(
                name: "platform_consent_receipts");

            migrationBuilder.DropTable(
                name: "platform_exchange_rates");

            migrationBuilder.DropTable(
                name: "platform_inspections");

            migrationBuilder.DropTable(
                name: "platform_leases");

            migrationBuilder.DropTable(
                name: "platform_media_files");

            migrationBuilder.DropTable(
                name: "platform_notice_preferences");

            migrationBuilder.DropTable(
                name: "platform_notices");

            migrationBuilder.DropTable(
                name: "platform_outbox_messages");

            migrationBuilder.DropTable(
                name: "platform_outgoing_mails");

            migrationBuilder.DropTable(
                name: "platform_programme_memberships");

            migrationBuilder.DropTable(
                name: "platform_role_grants");

            migrationBuilder.DropTable(
                name: "platform_sessions");

            migrationBuilder.DropTable(
                name: "platform_setting_versions");

            migrationBuilder.DropTable(
                name: "platform_stored_answers");

            migrationBuilder.DropTable(
                name: "platform_stored_keys");

            migrationBuilder.DropTable(
                name: "platform_work_runs");

            migrationBuilder.DropTable(
                name: "integrity_broker_posts");

            migrationBuilder.DropTable(
                name: "integrity_review_decisions");

            migrationBuilder.DropTable(
                name: "integrity_model_versions");

            migrationBuilder.DropTable(
                name: "integrity_rings");

            migrationBuilder.DropTable(
                name: "marketplace_attributes");

            migrationBuilder.DropTable(
                name: "marketplace_carts");

            migrationBuilder.DropTable(
                name: "marketplace_coupons");

            migrationBuilder.DropTable(
                name: "marketplace_offer_imports");

            migrationBuilder.DropTable(
                name: "marketplace_ledger_accounts");

            migrationBuilder.DropTable(
                name: "marketplace_ledger_journals");

            migrationBuilder.DropTable(
                name: "marketplace_payments");

            migrationBuilder.DropTable(
                name: "marketplace_order_lines");

            migrationBuilder.DropTable(
                name: "marketplace_returns");

            migrationBuilder.DropTable(
                name: "marketplace_webhook_endpoints");

            migrationBuilder.DropTable(
                name: "platform_consent_records");

            migrationBuilder.DropTable(
                name: "platform_eligibility_decisions");

            migrationBuilder.DropTable(
                name: "integrity_reviews");

            migrationBuilder.DropTable(
                name: "marketplace_offers");

            migrationBuilder.DropTable(
                name: "marketplace_seller_orders");

            migrationBuilder.DropTable(
                name: "platform_programme_terms");

            migrationBuilder.DropTable(
                name: "marketplace_variants");

            migrationBuilder.DropTable(
                name: "marketplace_orders");

            migrationBuilder.DropTable(
                name: "marketplace_stores");

            migrationBuilder.DropTable(
                name: "platform_programmes");

            migrationBuilder.DropTable(
                name: "marketplace_products");

            migrationBuilder.DropTable(
                name: "marketplace_categories");

            migrationBuilder.DropTable(
                name: "marketplace_sellers");

            migrationBuilder.DropTable(
                name: "platform_reasons");

            migrationBuilder.DropTable(
                name: "platform_accounts");
        }
    }
}
