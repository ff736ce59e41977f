/** An application with a KPI of its own. */
module com.example.logistics {
    requires transitive io.github.kpimath;

    exports com.example.logistics;
}
