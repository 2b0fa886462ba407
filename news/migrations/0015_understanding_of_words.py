"""The index remembers how words were understood when it was built, so that `migrate` builds it anew when that is another."""

from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ("news", "0014_search_by_numbers"),
    ]

    operations = [
        migrations.AddField(
            model_name="searchstate",
            name="understanding",
            field=models.CharField(default="", max_length=64),
        ),
    ]
