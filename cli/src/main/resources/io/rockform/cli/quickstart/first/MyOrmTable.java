import io.rockform.declare.DistributedBy;
import io.rockform.declare.PrimaryKey;
import io.rockform.declare.Property;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

@Entity
@Table(name = "my_orm_table", comment = "table comment")
@PrimaryKey("id")
@DistributedBy("HASH(id) BUCKETS 10")
@Property(name = "replication_num", value = "1")
public class MyOrmTable {
    @Id
    Integer id;

    @Column(nullable = false)
    String name;
}
