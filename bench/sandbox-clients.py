# SPDX-License-Identifier: Apache-2.0
"""What clients written in Python see of a sandbox: sandbox-clients.sh runs it."""
import sys

import pymysql

PORT = int(sys.argv[1])


def check(name, expected, actual):
    if expected != actual:
        sys.exit(f"{name}: expected {expected!r}, got {actual!r}")
    print(f"{name}: ok")


def with_pymysql():
    with pymysql.connect(host="127.0.0.1", port=PORT, user="root", database="mydatabase") as connection:
        with connection.cursor() as cursor:
            cursor.execute("SHOW TABLES")
            check("PyMySQL: tables", (("t",), ("w",)), cursor.fetchall())
            cursor.execute("INSERT INTO t VALUES (%s, %s)", (3, "it's"))
            cursor.execute("SELECT k, v FROM t WHERE k = %s", (3,))
            check("PyMySQL: parameters", ((3, "it's"),), cursor.fetchall())
            cursor.execute("DELETE FROM t WHERE k = 3")
            try:
                cursor.execute("SELECT * FROM nosuch")
            except pymysql.err.MySQLError as error:
                check("PyMySQL: errors", 5502, error.args[0])
        connection.ping()
        connection.commit()


def with_sqlalchemy(url, name):
    import sqlalchemy

    engine = sqlalchemy.create_engine(url)
    inspector = sqlalchemy.inspect(engine)
    check(f"{name}: tables", ["t"], inspector.get_table_names())
    check(f"{name}: views", ["w"], inspector.get_view_names())
    check(f"{name}: databases", True, "mydatabase" in inspector.get_schema_names())
    with engine.connect() as connection:
        columns = [row[0] for row in connection.exec_driver_sql("SHOW FULL COLUMNS FROM t")]
        check(f"{name}: columns", ["k", "v"], columns)
        rows = connection.execute(sqlalchemy.text("SELECT v FROM t WHERE k = :k"), {"k": 1}).fetchall()
        check(f"{name}: rows", [("a",)], [tuple(row) for row in rows])
        if name != "SQLAlchemy" and not sqlalchemy.__version__.startswith("1."):
            check(f"{name}: a table is there", True, engine.dialect.has_table(connection, "t"))


with_pymysql()
try:
    import sqlalchemy  # noqa: F401
except ImportError:
    print("SQLAlchemy: not there, not tried")
    sys.exit(0)
with_sqlalchemy(f"mysql+pymysql://root@127.0.0.1:{PORT}/mydatabase", "SQLAlchemy")
try:
    import starrocks  # noqa: F401
except ImportError:
    print("StarRocks' dialect of SQLAlchemy: not there, not tried")
    sys.exit(0)
# The dialect asks for MySQLdb, which PyMySQL stands in for.
pymysql.install_as_MySQLdb()
try:
    from starrocks.dialect import StarRocksDialect  # noqa: F401
except ImportError:
    from sqlalchemy.dialects import registry

    registry.register("starrocks", "starrocks.sqlalchemy.dialect", "StarRocksDialect")
with_sqlalchemy(f"starrocks://root@127.0.0.1:{PORT}/mydatabase", "StarRocks' dialect of SQLAlchemy")
