"""A door for Django: which table has which desk in the newsroom."""

from django.contrib.admin import site
from django.contrib.auth.models import Group, User

from news.articles.models import Article, Section, Topic
from news.library.models import Picture
from news.newsroom.articles import ArticleDesk
from news.newsroom.people import GroupDesk, PersonDesk
from news.newsroom.pictures import PictureAdmin
from news.newsroom.profile import ProfileDesk
from news.newsroom.subjects import SectionDesk, TopicDesk
from news.profile.models import SiteProfile

site.register(Article, ArticleDesk)
site.register(Picture, PictureAdmin)
site.register(Section, SectionDesk)
site.register(Topic, TopicDesk)
site.register(SiteProfile, ProfileDesk)

# Django registered its own desks for these two a moment ago.
site.unregister([User, Group])
site.register(User, PersonDesk)
site.register(Group, GroupDesk)
